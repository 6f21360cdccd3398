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

# Copies of many acts in one file.
batches-title = دفعات الطباعة
batches-lead = نسخ عدة رسوم من سجل واحد في ملف واحد مُعَدٍّ للطابعة. تُطلب الدفعة من صفحة السجل.
batches-none = لم تُطلب أي دفعة بعد.
batch-title = دفعة الطباعة رقم { $number }
batch-number = رقم الدفعة
batch-what = المطلوب
batch-ordered = طُلبت
batch-progress = تقدم الإنجاز
batch-ask = طبع نسخ عدة رسوم في ملف واحد
batch-ask-lead = تُسلَّم نسخة من كل رسم بالترتيب وتُقيَّد وثيقةً مستقلة تحمل رمزها وختمها، ثم تُجمع النسخ في ملف واحد للطابعة. إن انقطع العمل استؤنف من الرسم الموالي دون تكرار ولا إغفال.
batch-numbers-hint = مثال: 1-120، 125. يُترك فارغا لجميع رسوم السجل. ألف رسم على الأكثر.
field-numbers = أرقام الرسوم
batch-order = طلب الدفعة
batch-issued-of = سُلِّمت { $done } من أصل { $sheets }
batch-binding = تُجمع النسخ في ملف واحد:
batch-look-again = تحديث
batch-take = تحميل الملف للطبع
batch-take-lead = الملف مُعَدٌّ للطبع على الورق فقط. يُقيَّد كل تحميل. لكل نسخة ملفها المختوم، ويُعاد طبعها من صفحة الوثائق برقمها.
batch-continue = متابعة الدفعة
batch-taken = حُمِّل الملف
batch-register = صفحة السجل
batch-place = الترتيب
batch-copy = الوثيقة المسلَّمة
batch-letter = لا يوجد في خطوط الطباعة الحرف «{ $letter }»
batch-waits = في الانتظار
batch-refused-count = { $count ->
    [zero] لم يُرفض أي رسم
    [one] تعذّر تسليم نسخة رسم واحد؛ السبب مبيَّن في القائمة
    [two] تعذّر تسليم نسختي رسمين؛ السبب مبيَّن في القائمة
    [few] تعذّر تسليم نسخ { $count } رسوم؛ السبب مبيَّن في القائمة
    [many] تعذّر تسليم نسخ { $count } رسما؛ السبب مبيَّن في القائمة
   *[other] تعذّر تسليم نسخ { $count } رسم؛ السبب مبيَّن في القائمة
}
problem-numbers-not-understood = تُكتب الأرقام هكذا: 1-120، 125
problem-numbers-not-in-register = أرقام لا توجد في هذا السجل: { $numbers }
problem-batch-too-large = لا تتجاوز الدفعة { $most } رسم؛ اطلب دفعتين
problem-batch-empty = لا يوجد في هذه الدفعة ما يُطبع
problem-batch-not-for-marriage = النسخة المطلوبة للزواج تُسلَّم واحدة واحدة، لأنها تترك بيانا ينتظر توقيع ضابط الحالة المدنية
problem-batch-not-finished = لم تُسلَّم بعدُ جميع نسخ هذه الدفعة
problem-batch-not-yours-any-more = لم يعد لمن طلب هذه الدفعة الحق في تسليم النسخ؛ يمكن لزميل متابعتها
problem-batch-stopped = توقفت الدفعة بسبب عطل. لم يُفقد شيء؛ يمكن متابعتها

# A document that was withdrawn.
verify-withdrawn = سُحبت هذه الوثيقة يوم { $date }: لا يُعتد بها
withdraw-title = سحب الوثيقة
withdraw-lead = لا تُسترد الورقة، لكن كل من يتحقق منها يُخبَر بأنها ملغاة. لا رجوع في ذلك؛ تُسلَّم وثيقة جديدة عند الحاجة.
withdraw-now = سحب الوثيقة
problem-document-withdrawn-already = سُحبت هذه الوثيقة من قبل
problem-document-withdrawn = سُحبت هذه الوثيقة؛ لا يُعاد طبعها. سلِّموا وثيقة جديدة
