/** What the demo page's article says, as a careful reader would find it, in page order. */
import type { Stance, Topic } from '../../lib/stance/statement.ts';

export interface Expected {
  /** The clause; a highlight may hold more or less of it. */
  readonly words: string;
  readonly topic: Topic;
  readonly stance: Stance;
  /** Any of these is right. */
  readonly speakers: readonly string[];
  readonly conditional?: true;
}

const LAVROV = ['سيرجي لافروف', 'سيرجى لافروف'];
const ANTONOV = ['أناتولي أنتونوف'];

export const STATEMENTS: readonly Expected[] = [
  { words: 'تستعدان لجولة مفاوضات جديدة', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'الحاجة إلى إقامة حوار', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'يتم التحضير حاليا لمفاوضات جديدة', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'سنقلل بشكل طفيف التوتر', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'بدأوا اتصالات نشطة', topic: 'cooperation', stance: 'favor', speakers: ANTONOV },
  { words: 'نعول على طبيعة شاملة للمشاورات المستقبلية', topic: 'cooperation', stance: 'favor', speakers: ANTONOV },
  {
    words: 'هذا الحوار قد يشمل تأثير التهديدات السيبرانية على أنظمة مراقبة التسلح',
    topic: 'arms-control',
    stance: 'none',
    speakers: ANTONOV,
  },
  { words: 'ليست مستعدة للتعاون مع الغرب', topic: 'cooperation', stance: 'against', speakers: LAVROV },
  { words: 'لا تسعى للمواجهة مع أحد', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'لا تسعى إلى مزيد من العزلة', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'لم نسع أبدًا إلى أي مواجهة أو عزلة ذاتية', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'منفتحون على التفاعل مع الدول الغربية', topic: 'cooperation', stance: 'favor', speakers: LAVROV, conditional: true },
  { words: 'ليست عدوا لأحد', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'لا تشكل أي تهديد لأحد', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'تدعو إلى تطوير علاقات جيدة مع الجميع', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'الأسف لوجود نزعة المواجهة', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'مواقف موسكو وواشنطن بشأن الحد من التسلح ما زالت بعيدة', topic: 'arms-control', stance: 'against', speakers: LAVROV },
  { words: 'استمرار الحوار بين البلدين', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'رحب وزير الخارجية الروسي سيرجي لافروف بتصريحات', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  {
    words: 'توقف الولايات المتحدة عن التدخل في شؤون الدول الأخرى',
    topic: 'confrontation',
    stance: 'against',
    speakers: ['جو بايدن'],
  },
  {
    words: 'حان الوقت للتوقف عن التدخل في الشؤون الداخلية للدول الأخرى',
    topic: 'confrontation',
    stance: 'against',
    speakers: ['جو بايدن', 'إيمانويل ماكرون'],
  },
  { words: 'نرحب بهذه التصريحات', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'ضمان أمن حلفائنا', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'ضمان أمن الحلفاء', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
];
