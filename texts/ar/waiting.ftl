# Pages of what follows acts: a day in the past, proofs of numbers, institutions, paper acts, documents.
as-of-title = الرسم في يوم مضى
as-of-lead = اختاروا يوما ليظهر الرسم وبياناته كما كانت فيه. يُسجل الاطلاع بغرضه.
as-of-day = كما كان يوم { $date }
as-of-show = أظهروه
numbers-title = إثبات تسلسل الأرقام
numbers-lead = تُقرأ اليومية من أولها لإثبات أن كل رقم أُعطي مرة واحدة وأن لا رقم ناقص.
numbers-prove = أثبتوا
numbers-whole =
    { $count ->
        [zero] لا رسم بعد في هذا السجل
        [one] الرقم 1 وحده، لا ناقص ولا مكرر
        [two] الرقمان 1 و2، لا ناقص ولا مكرر
        [few] من 1 إلى { $count }: لا رقم ناقص ولا مكرر
        [many] من 1 إلى { $count }: لا رقم ناقص ولا مكرر
       *[other] من 1 إلى { $count }: لا رقم ناقص ولا مكرر
    }
numbers-gap = الواقعة { $seq } تحمل الرقم { $found } وكان المنتظر { $expected }.
numbers-opened = واقعة الافتتاح
numbers-first = واقعة الرقم الأول
numbers-last = واقعة آخر رقم
numbers-closed = واقعة الحصر
numbers-head = بصمة آخر واقعة
numbers-root = بصمة اليومية كلها
institution-title = إشعار مؤسسة بوفاة
institution-lead = يُحفظ إشعار المستشفى أو المؤسسة السجنية أو غيرهما، ويفتح تصريحا إذا لم يصرح أحد الأقارب داخل الأيام التي تخصهم.
institution-keep = احفظوا الإشعار
institution-waiting = إشعارات المؤسسات بالوفيات
institution-new = إشعار جديد
institution-relatives-until = للأقارب حتى { $date }
institution-may-open = يمكن فتح التصريح
institution-open = افتحوا التصريح
institution-close = أغلقوا الطلب
col-from = المؤسسة
digitisation-title = طلب رسم لم يُرقمن بعد
digitisation-lead = الرسم ما زال على الورق: يدخل الطلب صف الترقيم بتاريخه، وتُسلم النسخة عند إدخال الرسم.
digitisation-ask = سجلوا طلبا
digitisation-waiting = رسوم ورقية مطلوبة
digitisation-keyed = أُدخل الرسم
field-document_kind = الوثيقة المطلوبة
renamed-children = أبناء يشملهم تغيير الاسم العائلي
col-parent = الوالد
child-entered = أُدرج البيان
child-to-enter = يُدرج هنا
child-to-notify = يُشعر حافظ الرسم
child-notified = أُشعر حافظ الرسم
child-receipted = تم التوصل
child-by-link = برابط بين رسمين
gaps-title = بيانات ناقصة بالطرر
gaps-lead = طلاق مدرج دون بيان زواج قبله، وما شابهه.
verify-title = التحقق من وثيقة
verify-lead = أدخلوا رقم الوثيقة المطبوع أسفل الورقة.
verify-now = تحققوا
verify-unknown = لم يسلم هذا المكتب وثيقة بهذا الرقم.
verify-altered = الملف المقدم ليس هو الوثيقة التي سُلمت.
verify-genuine = وثيقة صحيحة سلمها هذا المكتب. قارنوا الورقة بما يلي.
verify-superseded = تجاوزها بيان أُدرج يوم { $date }: لم تعد تقول كل ما يقوله الرسم.
field-document = رقم الوثيقة
reprint-title = طبعها من جديد
reprint-lead = تُطبع كما كانت، وعليها أنها إعادة طبع، وإن تجاوزها بيان فمنذ أي يوم.
reprint-now = أعيدوا الطبع
col-document = الوثيقة
owed-title = إشعارات مستحقة بسبب البيانات
owed-office = مكتب ولادة الزوج الآخر: { $office }
notices-received = إشعارات واردة سابقة
regime-title = القانون المطبق على السجلات
regime-lead = يمر المكتب من السجلات الورقية إلى الإلكترونية ابتداء من يوم يُحدد، ولا يعود.
regime-set = سجلوا التغيير
field-regime = القانون
