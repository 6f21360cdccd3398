# What the papers of a register say.
certificate-register-opening-title = افتتاح السجل
certificate-closing-statement-title = حصر السجل
certificate-alphabetical-table-title = الجدول الأبجدي
certificate-second-copy-title = النظير الثاني للسجل
certificate-prosecutor-signature = توقيع وكيل الملك وخاتمه
certificate-prosecutor-visa = تأشيرة وكيل الملك
certificate-volume = الجزء { $n }
certificate-row-pages = عدد الصفحات
certificate-row-acts-per-page = عدد الرسوم في الصفحة
certificate-row-prosecutor = وكيل الملك
certificate-row-court = المحكمة
certificate-row-paraph-date = تاريخ التأشير
certificate-row-paraph-reference = مرجع التأشير
certificate-row-count = عدد الرسوم
certificate-row-last-number = آخر رقم
certificate-row-volumes = عدد الأجزاء
certificate-row-blank-pages = الصفحات البيضاء المشطب عليها
certificate-row-closed-on = تاريخ الحصر
certificate-row-closed-by = حصره
certificate-row-date = التاريخ
certificate-no-letter = بلا اسم
certificate-order-arabic = حسب ترتيب الحروف العربية
certificate-order-latin = حسب ترتيب الحروف اللاتينية
certificate-closing-unverified = ما يجب أن يتضمنه الحصر لم يُتحقق منه في نص قانوني.
certificate-register-opened =
    يُفتح هذا السجل، وهو { $register } لسنة { $year } لدى { $office }، مشتملا على { $pages ->
        [zero] أي صفحة
        [one] صفحة واحدة مرقمة ومؤشر عليها
        [two] صفحتين مرقمتين ومؤشر عليهما
        [few] { $pages } صفحات مرقمة ومؤشر عليها
        [many] { $pages } صفحة مرقمة ومؤشر عليها
       *[other] { $pages } صفحة مرقمة ومؤشر عليها
    } من طرف وكيل الملك.
purpose-register-paper = طبع أوراق السجل

# On the page of the register.
register-papers = أوراق السجل
print-opening = اطبعوا صفحة الافتتاح
print-closing = اطبعوا الحصر
print-table = اطبعوا الجدول الأبجدي
print-second-copy = أعدوا النظير الثاني للمحكمة
print-second-copy-lead = ملف موقع يضم السجل كله وما يلزم للتحقق منه دون هذا البرنامج.
alphabetical-table = الجدول الأبجدي
order-arabic = بالحروف العربية
order-latin = بالحروف اللاتينية
letters = الحروف
no-letter = بلا اسم
problem-register-open-still = لم يُحصر سجل سنة { $year } بعد.
second-copy-read-me =
    النظير الثاني للسجل: { $name }.pdf
    توقيع ضابط الحالة المدنية على الملف: { $name }.p7s
    شهادة الجهة التي تشهد على مفتاح الضابط: root.pem
    للتحقق دون هذا البرنامج، بأداة openssl:
    openssl cms -verify -binary -inform DER -in { $name }.p7s -content { $name }.pdf -CAfile root.pem -purpose any -out /dev/null
    المعطيات نفسها مرفقة داخل الملف باسم data.json.
col-date = التاريخ
certificate-copy-third = النظير الثالث

# The package of a closed register.
archive-title = { $register } لسنة { $year }، { $office }
archive-read-me =
    حزمة سجل محصور: الرسوم كما وُقّعت، والتوقيعات، والإثباتات، والمفاتيح، والوثائق المختومة. فيها بيانات شخصية.
    للتحقق من كل شيء وقراءة السجل دون هذا البرنامج ودون شبكة، يكفي Python 3 وopenssl:
    python3 read_register.py
    تُكتب صفحة register.html. وصف الصيغ في المجلد schema.
command-archive = سجل محصور حزمةً للأرشيف
command-archive-about = الرسوم كما وُقّعت والتوقيعات والإثباتات والمفاتيح والوثائق، في حزمة BagIt داخل كائن OCFL؛ ومعها برنامج قصير يتحقق من كل شيء ويقرؤه دون هذا البرنامج. والبيان المدرج بعد الحصر ينشئ نسخة أخرى ولا تتغير النسخ السابقة أبدا.
option-register = معرّف السجل
option-out-archive = مستودع OCFL الذي تُحفظ فيه الحزمة
register-archived = حُفظ { $acts } رسما، النسخة { $version } من الحزمة: { $folder }
time-stamp-words = ختم زمني للوثيقة كلها
