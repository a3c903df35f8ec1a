/** What the demo page's article says, as a careful reader would find it: the words each statement rests on, in page order. */
import type { Stance, Topic } from '../../lib/stance/statement.ts';

export interface Expected {
  /** Words that the highlight must hold. */
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
  { words: 'مفاوضات جديدة', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'إقامة حوار', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'لمفاوضات جديدة', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'سنقلل', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'اتصالات', topic: 'cooperation', stance: 'favor', speakers: ANTONOV },
  { words: 'للمشاورات', topic: 'cooperation', stance: 'favor', speakers: ANTONOV },
  { words: 'مراقبة التسلح', topic: 'arms-control', stance: 'none', speakers: ANTONOV },
  { words: 'ليست مستعدة للتعاون', topic: 'cooperation', stance: 'against', speakers: LAVROV },
  { words: 'لا تسعى للمواجهة', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'العزلة', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'مواجهة', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'منفتحون على التفاعل', topic: 'cooperation', stance: 'favor', speakers: LAVROV, conditional: true },
  { words: 'ليست عدوا', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'لا تشكل أي تهديد', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'علاقات جيدة', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'الأسف لوجود نزعة المواجهة', topic: 'confrontation', stance: 'against', speakers: LAVROV },
  { words: 'الحد من التسلح', topic: 'arms-control', stance: 'against', speakers: LAVROV },
  { words: 'استمرار الحوار', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'بتصريحات', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'التدخل في شؤون', topic: 'confrontation', stance: 'against', speakers: ['جو بايدن'] },
  { words: 'التدخل في الشؤون الداخلية', topic: 'confrontation', stance: 'against', speakers: ['جو بايدن', 'إيمانويل ماكرون'] },
  { words: 'نرحب', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'ضمان أمن حلفائنا', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
  { words: 'ضمان أمن الحلفاء', topic: 'cooperation', stance: 'favor', speakers: LAVROV },
];
