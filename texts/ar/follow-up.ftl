# What follows acts: files of correction, notices, second copies, inventory, persons and families.
nav-tasks = المتابعة
tasks-none = لا شيء في الانتظار
col-route = المسطرة
col-opened = التاريخ
col-subject = الموضوع
col-to = إلى
col-waiting = المدة
days-waited =
    { $count ->
        [zero] اليوم
        [one] منذ يوم
        [two] منذ يومين
        [few] منذ { $count } أيام
        [many] منذ { $count } يوما
       *[other] منذ { $count } يوم
    }
unverified-period = أجل غير متحقق منه
yes = نعم
no = لا
declaration-death = تصريح بوفاة
declaration-old = إدخال رسم قديم
declaration-old-lead = يُنقل الرسم كما كُتب في سجله، برقمه ولغته؛ وما لا يُقرأ أو لم يُذكر يُبيَّن كما هو. يُدخله شخص ويشهد عليه غيره.
declaration-historic-birth = رسم ولادة قديم
declaration-historic-death = رسم وفاة قديم
declaration-historic-marriage = رسم زواج قديم (الأجانب)
declaration-historic-divorce = رسم طلاق قديم (الأجانب)

# Files of correction.
corrections-title = ملفات الإصلاح
correction-title = ملف إصلاح
correction-new = طلب إصلاح
correction-lead = لا يصلح ضابط الحالة المدنية خطأ بمفرده: يُقرر وكيل الملك أو المحكمة أو وزارة الداخلية أو مرسوم، حسب نوع الخطأ
correction-open = افتحوا الملف
correction-present = كما هو في الرسم
correction-authority = صاحب القرار
correction-asks = الوثائق المطلوبة
correction-steps = مراحل الملف
correction-requested = قُدم الطلب
correction-next = المرحلة التالية
correction-record = سجلوا المرحلة
correction-to-note = صدر القرار: يُدرج البيان بالطرة
correction-to-endorse = في انتظار تأشير الضابط
correction-to-send = في انتظار الإرسال
correction-waiting = لدى صاحب القرار
correction-refused-by-silence = مرفوض بالسكوت
correction-refused = مرفوض
correction-appealed = أمام رئيس المحكمة
correction-granted = مقبول
correction-noted = أُدرج البيان
correction-withdrawn = متنازل عنه
clock-until = الجواب قبل { $date }
clock-since = انتهى الأجل يوم { $date }
route-usual = حسب نوع الخانة
route-material = خطأ مادي: وكيل الملك
route-substantive = خطأ جوهري: المحكمة
route-latin-name = الحروف اللاتينية: وزارة الداخلية
route-family-name = تغيير الاسم العائلي: مرسوم
route-first-name = تغيير الاسم الشخصي: المحكمة
authority-prosecutor = وكيل الملك لدى المحكمة الابتدائية
authority-court = المحكمة الابتدائية
authority-interior = وزير الداخلية أو من ينوب عنه
authority-head-of-government = رئيس الحكومة، بعد اللجنة العليا للحالة المدنية
document-asked-full-copy = نسخة كاملة من الرسم
document-asked-proof-of-error = ما يثبت الخطأ
document-asked-father-birth-copy = نسخة من رسم ولادة الأب
document-asked-children-copies = نسخ كاملة من رسوم الأبناء
document-asked-criminal-record = السجل العدلي
document-asked-relative-birth-act = رسم ولادة قريب من جهة الأب يحمل الاسم
document-asked-names-card = بطاقة بالاسمين القديم والجديد
step-endorsed = أشّر الضابط على الطلب
step-sent = أُرسل إلى صاحب القرار
step-granted = قُبل الطلب
step-refused = رُفض الطلب
step-appealed = رُفع إلى رئيس المحكمة
step-noted = أُدرج البيان
step-withdrawn = تنازل الطالب
remedy-president = لصاحب الطلب أن يرفعه إلى رئيس المحكمة الابتدائية
remedy-appeal = الحكم قابل للطعن بالطرق العادية
remedy-administrative = لصاحب الطلب أن يطعن أمام المحكمة الإدارية
field-field = الخانة
field-asked = كما يجب أن تُقرأ
field-route = المسطرة
field-documents = الوثائق المدلى بها
field-documents-hint = تُفصل بفواصل
field-step = المرحلة
field-on = التاريخ
field-reference = المرجع أو العدد
field-authority = الجهة

# Notices.
notices-title = الإشعارات
notices-waiting = إشعارات تنتظر التوصل
notice-send = إشعار صادر
notice-receive = إشعار وارد
notice-receipt = سجلوا التوصل
notice-receipted = تم التوصل يوم
notice-death = إشعار بوفاة
notice-marriage = إشعار بزواج
notice-divorce = إشعار بطلاق أو مراجعة
notice-second-copy = بيان يُدرج في النظير
notice-family-name = إشعار بتغيير الاسم العائلي
keeper-office = مكتب آخر للحالة المدنية
keeper-prosecutor = وكيل الملك، حافظ النظير
keeper-prosecutor-of-rabat = وكيل الملك بالرباط (غير المولودين بالمغرب)
outcome-entered = أُدرج البيان
outcome-already-entered = البيان مدرج من قبل: رُبط الإشعار به
outcome-refused = أُعيد مع بيان السبب
field-subject = الموضوع
field-keeper = الجهة
field-addressee = المرسل إليه
field-person = صاحب الرسم المعني
field-act_reference = رسمه لدى المرسل إليه
field-sender = المرسل
field-received = تاريخ التوصل
field-outcome = ما تم

# Second copies and the inventory of paper.
second-copy-title = النظير
second-copy-lead = بعد الحصر يُوجَّه النظير إلى المحكمة، ثم يُبلَّغ إليها كل بيان هامشي لاحق
second-copy-send = وجهوا النظير
second-copy-sent = وُجه إلى { $court } يوم { $date }، وينتظر التوصل
second-copy-there = لدى { $court }، والتوصل بتاريخ { $date }
second-copy-tasks = بيانات لم تُدرج بعد في النظير
second-copy-receipt = أُدرج في النظير
inventory-title = جرد السجلات الورقية
inventory-lead = ما يوجد فعلا من كل سجل وحالته. السجل القديم لا يوجد في النظام إلا بجرده، وعندئذ تُدخل رسومه.
inventory-of-register = جرد سجل
inventory-not-listed = سنوات لم تُجرد بعد
inventory-nothing-missing = كل سجل معروف هنا جُرد.
inventory-listed = سجلات جُردت
inventory-years = السنوات
inventory-kept-here = الرسوم المدخلة
years-from-to = من { $from } إلى { $to }
look-at-the-act = اطلعوا على الرسم
inventory-enter = سجلوا الجرد
inventory-none = لم يُجرد بعد
inventory-on = تاريخ الجرد
paper-good = جيدة
paper-worn = بالية
paper-damaged = متضررة
paper-partly-lost = ضاع بعضه
paper-lost = ضائع
field-register_kind = السجل
field-state = الحالة
field-volumes = عدد الأجزاء
field-folios = عدد الأوراق الموجودة
field-office_copies = نسخ المكتب
field-court_copy = النظير لدى المحكمة
field-acts_expected = عدد الرسوم المنتظر
field-missing = أرقام ناقصة
field-remark = ملاحظات

# Persons and families.
persons-title = الأشخاص والأسرة
links-title = روابط الأشخاص المذكورين في الرسم
links-none = لا رابط بعد
link-new = ربط شخصين
link-lead = الرابط قرار يتخذه من له حق التوقيع ويذكر سببه؛ ولا يُستنتج تلقائيا
link-withdraw = سحب الرابط
relation-same-person-to = هو الشخص نفسه المذكور في
relation-same-person-from = هو الشخص نفسه المذكور في
relation-parent-of-to = والد أو والدة صاحب
relation-parent-of-from = ابن أو بنت صاحب
relation-spouse-of-to = زوج أو زوجة صاحب
relation-spouse-of-from = زوج أو زوجة صاحب
role-in-act-child = المولود
role-in-act-father = الأب
role-in-act-mother = الأم
role-in-act-deceased = المتوفى
role-in-act-spouse = الزوج أو الزوجة
role-in-act-holder = صاحب الرسم القديم
field-from_role = الشخص في هذا الرسم
field-relation = علاقته
field-to_act = رقم الرسم الآخر وسنته (مثلا 311/1988)
field-to_role = الشخص في الرسم الآخر
family-title = الملف العائلي
family-lead = يُفتح بعد إدراج بيان الزواج في طرة رسم ولادة الزوج
family-new = افتحوا الملف العائلي
family-open = الملف العائلي
family-none = لا ملف عائلي
family-wives = الزوجات
family-children = الأبناء
family-no-child = لا أبناء مقيدين
family-child = إضافة ابن أو بنت
field-booklet = رقم الدفتر العائلي
field-act = رقم رسم الولادة وسنته (مثلا 311/1988)
field-mother = رتبة الأم بين الزوجات

# Acts named by their numbers; a death declared from the birth act.
declare-death-of = صرحوا بالوفاة
field-register = السجل
problem-act-number-impossible = «{ $value }» ليس رقم رسم. يُكتب الرقم والسنة هكذا: 311/1988.
problem-act-not-here = لا يوجد رسم رقمه { $value } في هذا النوع من السجلات بالمكتب.
problem-act-number-twice = أكثر من رسم رقمه { $value }. يرجى فتح الرسم المقصود من السجل ونسخ معرّفه.
problem-death-of-birth-only = لا يصرح بالوفاة إلا انطلاقا من رسم ولادة.
