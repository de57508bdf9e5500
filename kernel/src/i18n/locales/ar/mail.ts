/** The e-mails that Ortak sends. */
export const mail = {
  greeting: 'السيد/السيدة {name}، تحية طيبة وبعد،',
  regards: 'وتفضلوا بقبول فائق الاحترام،',
  automatic: 'أُرسلت هذه الرسالة من نظام Ortak.',
  statement: {
    subject: 'كشف حسابكم من {company} · {period}',
    body: 'تجدون مرفقًا كشف حسابكم عن الفترة {period}.',
    owed: 'كما في {date} يبلغ المبلغ المستحق عليكم {amount}.',
    inFavour: 'كما في {date} يبلغ الرصيد لصالحكم {amount}.',
    settled: 'كما في {date} لا توجد مستحقات عليكم.',
    overdue: 'منه مبلغ متأخر السداد قدره {amount}. إذا كنتم قد سددتموه فيُرجى عدم الالتفات إلى هذا التذكير.',
  },
  resetPassword: {
    subject: 'تجديد كلمة مرور Ortak',
    body: 'طلبتم تجديد كلمة المرور. الرابط أدناه صالح لمدة ساعة واحدة.',
    action: 'تجديد كلمة المرور',
    ignore: 'إن لم تطلبوا ذلك فلا يلزمكم فعل شيء؛ لم تتغيّر كلمة مروركم.',
  },
  reminder: {
    subject:
      '{count, plural, zero {لا توجد تذكيرات} one {تذكير: {name}} two {لديكم تذكيران} few {لديكم # تذكيرات} many {لديكم # تذكيرًا} other {لديكم # تذكير}}',
    reminder: 'تذكير',
    mention: 'ورد ذكركم في ملاحظة',
    'next-step': 'الخطوة التالية',
  },
  analysisDue: {
    subject: 'يُرجى الإجابة من جديد: {form}',
    body: 'إجاباتكم عن «{form}» صالحة حتى {day}. يُرجى ملء النموذج من جديد في البوابة؛ لن يستغرق ذلك إلا بضع دقائق.',
  },
};
