# Accounts, roles, offices of a commune, what waits for a second person, the log of reads, proofs.
nav-approvals = للموافقة
nav-follow = تتبع المكتب
nav-read-log = سجل الاطلاع
nav-proofs = الإثبات
role-supervisor = المشرف
role-inspector = المفتش
role-auditor = المدقق
scope-office = مكتب واحد
scope-commune = مكاتب الجماعة كلها

# The offices of a commune.
switch-office = تغيير المكتب
offices-title = مكاتب الجماعة
offices-reach = المكاتب التي يشملها اختصاصكم
office-here = أنتم هنا
office-home = مكتبكم الأصلي
office-go = انتقلوا إلى هذا المكتب
col-kind = النوع
office-kind-communal = مكتب جماعي
office-kind-branch = مكتب فرعي
office-kind-consulate = قنصلية
office-order = أُحدث بالقرار رقم { $number } بتاريخ { $date }
problem-branch-not-sent = لم يوجه القرار رقم { $number } المحدث لهذا المكتب الفرعي إلى وزارة الداخلية؛ لا يترتب عليه أثر قبل الموافقة.
problem-branch-not-effective = لا يسري القرار رقم { $number } المحدث لهذا المكتب الفرعي إلا ابتداء من { $date }.
problem-branch-sent-late = وُجه القرار رقم { $number } المحدث لهذا المكتب الفرعي بعد الأجل، وكان آخر يوم له { $date }.

# Accounts.
account-works = يعمل
account-pending = ينتظر موافقة
account-disabled = معطل
account-make-lead = كل حساب يمكنه التوقيع أو تدبير الحسابات لا يعمل إلا بعد موافقة شخص ثان.
account-role = الصفة والنطاق
account-role-lead = لا يسري التغيير إلا بعد موافقة شخص ثان، وتنتهي حينها جلسات صاحب الحساب.
account-role-ask = اطلبوا التغيير
account-password = كلمة سر جديدة
account-password-lead = تنتهي جلسات صاحب الحساب. يرجى تسليمه كلمة السر شخصيا، وعليه تغييرها عند أول دخول.
account-password-reset = عينوا كلمة السر
account-disable = عطلوا الحساب
account-disable-lead = يبقى اسم صاحب الحساب في كل ما وقعه، ولا يمكنه الدخول بعد الآن.
account-enable = أعيدوا تشغيل الحساب
account-enable-lead = يعود الحساب إلى العمل بصفته، بعد موافقة شخص ثان إن كان يمكنه التوقيع.
field-scope = النطاق
field-id_card = رقم البطاقة الوطنية
field-in_office_since = يزاول مهامه منذ
field-specimen = مرجع نموذج التوقيع
password-title = تغيير كلمة السر
password-lead = تنتهي كل جلساتكم، وتدخلون من جديد بكلمة السر الجديدة.
password-change = غيروا كلمة السر
field-password_now = كلمة السر الحالية
field-password_again = كلمة السر الجديدة مرة ثانية
problem-password-unlike = الكلمتان غير متطابقتين.
problem-password-wrong = كلمة السر الحالية غير صحيحة.
problem-account-own = لا يغير أحد حسابه بنفسه: يقوم بذلك مدير حسابات آخر.
problem-account-not-disabled = هذا الحساب غير معطل.
problem-grant-waiting = ينتظر هذا الحساب موافقة على طلب سابق.
problem-person-role-taken = لصاحب هذه البطاقة حساب آخر بالصفة نفسها في الجماعة.
problem-role-unchanged = هذه هي صفة الحساب ونطاقه من قبل.
problem-scope-one-office = لا تزاول هذه الصفة إلا في مكتب واحد.
problem-scope-too-wide = لا يمكن منح نطاق أوسع من نطاقكم.
problem-registrar-not-begun = لا تزاولون مهام ضابط الحالة المدنية إلا ابتداء من { $date }.
problem-four-eyes-one-person = الحسابان لشخص واحد. يجب أن يوافق شخص آخر.

# What waits for a second person.
approvals-waiting = ما ينتظر موافقة شخص ثان
approvals-lead = من منح صفة لا يوافق عليها بنفسه.
approvals-empty = لا شيء ينتظر الموافقة.
col-asked = الطلب
col-asked-by = صاحب الطلب
grant-new = حساب جديد
grant-role = صفة أخرى
grant-enabled = إعادة تشغيل
grant-password = كلمة سر جديدة
grant-another = يوافق شخص آخر
grant-approve = أوافق
grant-refuse = أرفض
role-now = صفته الآن: { $role }

# Competence, as an act shows it.
act-ground = سند التوقيع
ground-registrar = ضابط الحالة المدنية
ground-registrar-since = ضابط الحالة المدنية منذ { $date }
ground-delegation = قرار التفويض رقم { $number } بتاريخ { $date }، من { $from } إلى { $to }
ground-delegation-open = قرار التفويض رقم { $number } بتاريخ { $date }، ابتداء من { $from }
ground-specimen = نموذج التوقيع: { $reference }
purpose-own-work = عمل صاحب الاطلاع نفسه

# An office as whoever follows it sees it.
follow-figures = أرقام اليوم
follow-overdue = ما تجاوز أجله
follow-overdue-empty = لا شيء تجاوز أجله.
follow-waiting = ما ينتظر التوقيع
follow-second-copy = أعمال النظير الثاني
follow-notices = إعلامات في انتظار الوصل
follow-corrections = ملفات إصلاح جارية

# Who read what.
read-log-filter = البحث في سجل الاطلاع
read-log-find = ابحثوا
read-log-anybody = الجميع
read-log-empty = لا اطلاع.
read-log-of-act = الاطلاع على الرسم رقم { $number }
read-log-of-day = الاطلاع يوم { $date }
read-log-of-days = الاطلاع من { $from } إلى { $to }
reads-count =
    { $count ->
        [zero] لا اطلاع
        [one] اطلاع واحد
        [two] اطلاعان
        [few] { $count } اطلاعات
        [many] { $count } اطلاعا
       *[other] { $count } اطلاع
    }
outliers-title = من اطلع هذا الأسبوع أكثر من المعتاد بكثير
outliers-empty = لا أحد.
outlier-median =
    المعتاد في الأسبوع: { $count ->
        [zero] لا اطلاع
        [one] اطلاع واحد
        [two] اطلاعان
        [few] { $count } اطلاعات
        [many] { $count } اطلاعا
       *[other] { $count } اطلاع
    }
col-when = متى
col-reader = من اطلع
col-purpose = الغرض
field-day = اليوم

# Proofs of the journals.
proofs-heads = إلى أين وصلت اليوميات
proofs-prove = إثبات أن لا شيء تغير
proofs-lead = تُقرأ كل واقعة من أولها، ويُتحقق من ترتيبها وتوقيعها، ويعاد بناء الجداول منها.
proofs-prove-now = أثبتوا الآن
proofs-good = كل شيء سليم: { $facts } واقعة و{ $reads } اطلاعا. البصمة:
proofs-bad = الواقعة { $seq } من { $journal } ليست كما حُفظت. لا تغيروا شيئا وأعلموا المسؤول.
col-journal = اليومية
col-facts = عدد الوقائع
col-hash = البصمة
journal-acts = الرسوم
journal-reads = الاطلاع
field-reader = الشخص
field-act_number = رقم الرسم

# The list of registers.
registers-open = السجلات المفتوحة
registers-closed = السجلات المحصورة والقديمة
registers-count =
    { $count ->
        [zero] لا سجل
        [one] سجل واحد
        [two] سجلان
        [few] { $count } سجلات
        [many] { $count } سجلا
       *[other] { $count } سجل
    }
col-year = السنة
