/**
 * Skeletons of pages as the common systems of Arabic news sites build them. What belongs to the article carries `data-article`, which says
 * nothing to the page layer; all the rest is margin.
 */
import { links, menu, paragraphs, prose, times, title, word } from './words.ts';

export interface Skeleton {
  readonly name: string;
  readonly html: string;
}

const teaser = (): string => `<a href="#"><img alt=""><h3>${title()}</h3></a><p>${prose().slice(0, 110)}</p>`;
const comment = (): string => `<div class="comment-body"><b>قارئ</b><p>${prose()}</p><a href="#">رد</a></div>`;

export const SKELETONS: readonly Skeleton[] = [
  {
    name: 'WordPress, classic theme with sidebar and comments',
    html: `<div id="page" class="site has-sidebar"><header id="masthead" class="site-header"><h2>${word()}</h2><nav>${menu()}</nav></header>
      <div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
        <article id="post-1" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title" data-article>${title()}</h1>
          <div class="entry-meta"><a href="#">الكاتب سامر</a></div></header>
          <div class="entry-content">${paragraphs(6)}<div class="sharedaddy social"><p>شارك هذا المقال مع أصدقائك في مواقع التواصل</p></div></div>
          <footer class="entry-footer"><span class="tags-links"><a href="#">${word()}</a></span></footer></article>
        <div id="comments" class="comments-area"><h2>التعليقات</h2><ol class="comment-list">${times(4, () => `<li>${comment()}</li>`)}</ol></div>
      </main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>أحدث المقالات</h2><ul>${links(6)}</ul></section></aside></div>
      <footer id="colophon"><p>جميع الحقوق محفوظة لموقع الأخبار الذي يحمل هذا الاسم منذ أعوام طويلة جدا</p></footer></div>`,
  },
  {
    name: 'WordPress, page builder of nested anonymous boxes',
    html: `<div class="td-main-menu">${menu()}</div><div class="td-container"><div class="vc_row"><div class="vc_column span8"><div class="wpb_wrapper">
      <h1 data-article>${title()}</h1><div class="td-post-featured-image"><img alt=""></div>
      <div class="td-post-content"><div><div>${paragraphs(5)}</div></div></div>
      <div class="td_block_related_posts"><h4>مقالات ذات صلة</h4>${times(3, () => `<div class="td_module">${teaser()}</div>`)}</div></div></div>
      <div class="vc_column span4"><div class="td_block_widget"><ul>${links(8)}</ul></div></div></div></div><div class="td-footer-wrapper">${menu()}</div>`,
  },
  {
    name: 'Drupal with field wrappers',
    html: `<div class="layout-container"><header role="banner"><div class="region-header">${menu()}</div></header><main role="main"><div class="layout-content">
      <div class="region region-content"><div class="block block-system-main"><div class="content"><div class="node node--type-news">
        <h1 class="page-header" data-article><span>${title()}</span></h1><div class="field field--name-field-subtitle" data-article>${prose()}</div>
        <div class="field field--name-body field--type-text-with-summary"><div class="field__item">${paragraphs(7)}</div></div>
        <div class="field field--name-field-related"><div class="field__label">اقرأ أيضا</div>${times(3, () => `<div class="field__item"><a href="#">${title()}</a></div>`)}</div>
      </div></div></div></div></div><aside class="layout-sidebar-second" role="complementary"><ul>${links(8)}</ul></aside></main>
      <footer role="contentinfo">${menu()}</footer></div>`,
  },
  {
    name: 'schema.org articleBody within a page without landmarks',
    html: `<div class="top">${menu()}</div><div class="wrap" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline" data-article>${title()}</h1>
      <div class="by">بقلم سامر</div><div itemprop="articleBody">${paragraphs(4)}<div class="read-more"><a href="#">اقرأ أيضا: ${title()}</a></div>${paragraphs(3)}</div></div>
      <div class="box"><h3>الأكثر قراءة</h3><ol>${links(10)}</ol></div><div class="box">${times(4, () => `<div>${teaser()}</div>`)}</div>`,
  },
  {
    name: 'AMP',
    html: `<amp-sidebar id="sidebar" hidden>${menu()}</amp-sidebar><header class="amp-wp-header"><div><a href="/">${word()}</a></div></header>
      <article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title" data-article>${title()}</h1></header>
      <div class="amp-wp-article-content">${paragraphs(5)}<amp-ad width="300" height="250"></amp-ad>${paragraphs(3)}</div>
      <footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag"><a href="#">${word()}</a></div></footer></article>
      <amp-list class="related-list">${times(3, () => `<div>${teaser()}</div>`)}</amp-list><footer class="amp-wp-footer"><p>جميع الحقوق محفوظة</p></footer>`,
  },
  {
    name: 'single-page application with generated class names',
    html: `<div id="root"><div class="css-1x7b"><div class="css-9k2d">${menu()}</div><div class="css-0p3q"><div class="css-77aa"><div class="css-1m2n">
      <h1 class="css-zz91" data-article>${title()}</h1><p class="css-8h8h" data-article>${prose()}</p><div class="css-4d4d">${times(6, () => `<div class="css-6s6s"><p class="css-5t5t" data-article>${prose()}</p></div>`)}</div></div>
      <div class="css-3r3r"><div class="css-2w2w">${times(6, () => `<div class="css-1c1c"><a href="#"><span>${title()}</span></a></div>`)}</div></div></div></div><div class="css-ff00">${menu()}</div></div></div>`,
  },
  {
    name: 'live blog with entries',
    html: `<header>${menu()}</header><main><article class="liveblog"><h1 data-article>${title()}</h1><div class="summary" data-article>${prose()}</div>
      <div class="liveblog-posts">${times(8, () => `<article class="post" id="p"><time>10:30</time><h3 data-article>${title()}</h3><div><p data-article>${prose()}</p></div></article>`)}</div></article>
      <aside><h3>تغطية متصلة</h3><ul>${links(6)}</ul></aside></main><footer>${menu()}</footer>`,
  },
  {
    name: 'infinite scroll of whole articles',
    html: `<nav>${menu()}</nav><div class="infinite">${times(3, () => `<article class="story"><h1 data-article>${title()}</h1><div class="story-body">${paragraphs(5)}</div><div class="story-share"><p>شارك عبر مواقع التواصل</p></div></article><div class="advert-slot"><p>مساحة إعلانية</p></div>`)}</div>`,
  },
  {
    name: 'paywall after two paragraphs, teasers around',
    html: `<header>${menu()}</header><div class="page"><section class="story"><h1 data-article>${title()}</h1><div class="story-text">${paragraphs(2)}</div>
      <div class="subscribe-wall"><h2>اشترك الآن</h2><p>هذا المقال متاح للمشتركين فقط، اشترك الآن لتصلك كل المقالات والتحليلات كاملة دون إعلانات.</p><form><p>أدخل بريدك الإلكتروني</p></form></div></section>
      <section class="recommended">${times(6, () => `<div class="card">${teaser()}</div>`)}</section></div><footer>${menu()}</footer>`,
  },
  {
    name: 'more readers’ comments than article',
    html: `<header>${menu()}</header><div class="container"><div class="article-wrap"><h1 data-article>${title()}</h1><div class="article-text">${paragraphs(5)}</div></div>
      <div id="reader-comments"><h2>تعليقات القراء</h2>${times(14, comment)}</div></div>`,
  },
  {
    name: 'ASP.NET: the page in one form, tables for layout, text cut by line breaks',
    html: `<form id="aspnetForm" method="post"><table width="100%"><tr><td colspan="2"><div id="ctl00_menu">${menu()}</div></td></tr><tr><td width="70%">
      <div id="ctl00_title"><h1 data-article>${title()}</h1></div><div id="ctl00_body" data-article>${times(6, () => `${prose()}<br><br>`)}</div></td>
      <td width="30%"><div id="ctl00_related"><ul>${links(8)}</ul></div></td></tr></table></form>`,
  },
  {
    name: 'news agency: pre-formatted text in one box',
    html: `<div id="hdr">${menu()}</div><div id="mid"><div id="story"><h1 data-article>${title()}</h1><div class="dateline">القاهرة</div><div class="txt" data-article>${times(5, () => `${prose()}<br>`)}</div></div>
      <div id="side">${times(5, () => `<div class="item"><a href="#">${title()}</a></div>`)}</div></div><div id="ftr"><p>وكالة الأنباء، جميع الحقوق محفوظة لأصحابها</p></div>`,
  },
  {
    name: 'HTML5 with figure, quotation and list',
    html: `<site-header>${menu()}</site-header><main><article><h1 data-article>${title()}</h1><section class="body">${paragraphs(3)}<figure><img alt=""><figcaption data-article>${title()}</figcaption></figure>
      <blockquote data-article>${prose()}</blockquote>${paragraphs(3)}<ul>${times(3, () => `<li data-article>${prose()}</li>`)}</ul></section></article></main>
      <aside class="rail"><h4>الأكثر قراءة</h4><ol>${links(7)}</ol></aside>`,
  },
  {
    name: 'teasers of other stories marked up as articles',
    html: `<header>${menu()}</header><main class="grid"><article class="single"><h1 data-article>${title()}</h1>${paragraphs(7)}</article>
      <section class="grid-more">${times(8, () => `<article class="card">${teaser()}</article>`)}</section></main><footer>${menu()}</footer>`,
  },
  {
    name: 'opinion piece with the author’s life, newsletter and cookie bar',
    html: `<div class="cookie-consent" role="dialog"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا، ويمكنك تغيير ذلك في أي وقت تشاء.</p></div><header>${menu()}</header>
      <main><div class="opinion"><h1 data-article>${title()}</h1><div class="standfirst"><p data-article>${prose()}</p></div><div class="article-body">${paragraphs(6)}</div>
      <div class="author-bio"><p>${prose()}</p></div><div class="newsletter-signup"><p>اشترك في نشرتنا البريدية لتصلك أهم الأخبار والمقالات كل صباح مباشرة إلى بريدك.</p></div></div></main>`,
  },
  {
    name: 'short news beside a column of longer excerpts, no names that tell',
    html: `<div class="a1">${menu()}</div><div class="r"><div class="c8"><h1 data-article>${title()}</h1><div class="t">${paragraphs(2)}</div></div>
      <div class="c4">${times(5, () => `<div class="k"><h3><a href="#">${title()}</a></h3><p>${prose()}</p></div>`)}</div></div>`,
  },
  {
    name: 'comments and related stories told by their titles only',
    html: `<div class="x1">${menu()}</div><div class="x2"><h1 data-article>${title()}</h1><div class="x3">${paragraphs(4)}</div>
      <div class="x4"><h3>اقرأ أيضًا</h3>${times(4, () => `<div><p>${prose()}</p></div>`)}</div>
      <div class="x5"><div><b>التعليقات (6)</b></div>${times(6, () => `<div><p>${prose()}</p></div>`)}</div></div>`,
  },
  {
    name: 'headline in a hero outside the article, a teaser set into the text',
    html: `<header class="hero"><div>${word()}</div><h1 data-article>${title()}</h1><p data-article>${prose()}</p></header><nav>${menu()}</nav>
      <div class="content"><article>${paragraphs(2)}<div class="inset"><a href="#"><h4>${title()}</h4><p>${prose()}</p></a></div>${paragraphs(3)}</article></div>
      <footer><p>${prose()}</p></footer>`,
  },
  {
    name: 'one-line paragraphs of a local paper',
    html: `<div class="bar">${menu()}</div><div class="news"><h1 data-article>${title()}</h1><div class="text" data-article>${times(14, () => `${title()} ${title()}.<br>`)}</div></div>
      <div class="list">${times(9, () => `<div><a href="#">${title()}</a></div>`)}</div>`,
  },
  {
    name: 'home page: headlines only, no article',
    html: `<header>${menu()}</header><main><section data-article>${times(12, () => `<div><h2><a href="#">${title()}</a></h2></div>`)}</section></main><aside><ul>${links(8)}</ul></aside><footer>${menu()}</footer>`,
  },
];
