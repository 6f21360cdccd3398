# The page of documents, and what is said of each before it is issued.
documents-asked = وثائق تُطلب بمطبوع
documents-elsewhere = وثائق أخرى
documents-by-registrar = يوقعها الضابط
documents-copies = النسخ الموجزة والكاملة ومتعددة اللغات
documents-from-act = من صفحة الرسم
documents-family = الدفتر العائلي والبطاقة العائلية
documents-from-family = من الملف العائلي للزوج
documents-register = أوراق السجل: الفتح والحصر والجدول والنظير
documents-from-register = من صفحة السجل
documents-letters = رسائل الإشعارات
documents-from-task = من المتابعة
documents-of-this-act = وثائق أخرى تستند إلى هذا الرسم
certificate-issue = أصدروا الوثيقة
certificate-of-act = الرسم الذي تستند إليه
certificate-asker = الطالب
field-applicant = اسم الطالب
field-which = النوع
booklet-which-first = دفتر أول
booklet-which-duplicate = نظير لما ضاع أو تلف
booklet-which-certified-copy = نسخة مشهود بمطابقتها
individual-card-lead = يسلمها مكتب محل السكنى، بعد مقابلتها بنسخة موجزة أو بالدفتر العائلي.
life-certificate-lead = تسلمها الشرطة الإدارية الجماعية باسم رئيس المجلس، ولها ترقيم خاص بها كل سنة.
non-registration-certificate-lead = تُسلم بعد بحث السلطة المحلية. يبحث النظام في سجلات مكاتب الجماعة، ولا يشمل البحث السجل الوطني.
concordance-certificate-lead = يوقعها ضابط الحالة المدنية والباشا أو القائد، بالعربية والفرنسية.
receipt-lead = يُسلم فور إيداع الطلب. ما نقص من الوثائق يُطلب مرة واحدة.
purpose-certificate = تعبئة مطبوع وثيقة
fee-dirhams = { $count ->
    [zero] بلا رسم.
    [one] الرسم: درهم واحد.
    [two] الرسم: درهمان.
    [few] الرسم: { $count } دراهم.
    [many] الرسم: { $count } درهما.
   *[other] الرسم: { $count } درهم.
  }
problem-card-rests-on-nothing = اذكروا نسخة الرسم أو الدفتر العائلي الذي قوبلت به البطاقة
problem-certificate-needs-signatory = هذه الوثيقة يصدرها ضابط الحالة المدنية أو المفوض
problem-person-found-in-registers = وُجدت بهذا الاسم رسوم: { $list }. اطلعوا عليها؛ إن كانت لأشخاص آخرين فاذكروا أرقامها واحدا واحدا
problem-extract-not-multilingual = لا تُستخرج نسخة متعددة اللغات إلا من رسم ولادة أو وفاة
problem-latin-name-missing = الاسم غير مكتوب بالحروف اللاتينية في الرسم: يُدرج أولا ببيان هامشي
problem-booklet-issued-already = سُلم الدفتر العائلي من قبل، ولا يُسلم غيره إلا نظيرا أو نسخة مشهودا بمطابقتها
problem-booklet-not-issued = لم يُسلم لهذه الأسرة دفتر بعد
problem-document-number-taken = أُعطي هذا العدد لوثيقة أخرى
