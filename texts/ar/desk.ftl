# Desk, search, registers, queue.
greeting = مرحبا، { $name }
search = ابحثوا
search-title = البحث في رسوم المكتب
search-label = اسم أو رقم رسم أو سنة
search-example = اسم، أو رقم رسم مثل 311/1988
search-help = يُبحث بالعربية أو باللاتينية، أو برقم الرسم وسنته. لا يفتح رسم إلا بذكر الغرض.
results = النتائج
results-empty = لا يوجد رسم بهذا الاسم أو الرقم في هذا المكتب.
then-open = ابحثوا أولا، ثم افتحوا:
declaration-birth = تصريح بولادة
ready-title = جاهزة للتوقيع
ready-empty = لا شيء ينتظر التوقيع.
drafts-title = مسودات
drafts-empty = لا مسودة.
recent-title = آخر الرسوم الموقعة
recent-empty = لم يوقع أي رسم بعد.
registers-empty = لا سجل مفتوح.
register-of-year = { $register } لسنة { $year }
register-open = مفتوح
register-full = امتلأ
register-closed = محصور
register-historic = من عهد سابق
volumes-title = الأجزاء
volume-n = الجزء { $n }
pages-count =
    { $count ->
        [zero] لا صفحة
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    }
add-volume = إضافة جزء
add-volume-lead = إذا امتلأت صفحات الجزء الأخير: جزء جديد يرقمه وكيل الملك ويؤشر عليه، وتستمر الأرقام
close-register = حصر السجل
close-register-lead = في 31 دجنبر أو بعده. لا يحرر فيه رسم بعد الحصر، وتبقى البيانات الهامشية تُدرج في طرره
closing-title = حصر السجل
register-empty = لا رسم في هذا السجل بعد.
register-filled = ما امتلأ من السجل
draft-unnamed = ولادة، الاسم لم يُكتب بعد
state-draft = مسودة
state-ready = جاهزة للتوقيع
state-returned = أُرجعت للتصحيح
state-signed = موقّع
col-declaration = التصريح
col-deadline = الأجل
col-state = الحالة
col-author = أعدّها
col-saved = آخر حفظ
col-number = الرقم
col-person = الاسم
col-born = تاريخ الولادة
col-birth = ولادة
col-parents = الأب والأم
col-notes = الطرة
col-office = المكتب
col-role = الصفة
col-register = السجل
col-last-number = آخر رقم
col-left = ما بقي من الأماكن
col-field = الخانة
col-yours = ما كتبتم
col-theirs = ما حُفظ
col-action = العمل
drafts-count =
    { $count ->
        [zero] لا تصريح
        [one] تصريح واحد
        [two] تصريحان
        [few] { $count } تصريحات
        [many] { $count } تصريحا
       *[other] { $count } تصريح
    }
acts-count =
    { $count ->
        [zero] لا رسم
        [one] رسم واحد
        [two] رسمان
        [few] { $count } رسوم
        [many] { $count } رسما
       *[other] { $count } رسم
    }
notes-count =
    { $count ->
        [zero] لا بيان هامشي
        [one] بيان هامشي
        [two] بيانان هامشيان
        [few] { $count } بيانات هامشية
        [many] { $count } بيانا هامشيا
       *[other] { $count } بيان هامشي
    }
errors-count =
    { $count ->
        [zero] لا خطأ
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأ
       *[other] { $count } خطإ
    }
warnings-count =
    { $count ->
        [zero] لا تنبيه
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $count } تنبيهات
        [many] { $count } تنبيها
       *[other] { $count } تنبيه
    }
and-more =
    { $count ->
        [zero] ولا شيء غيرها
        [one] وخانة أخرى
        [two] وخانتان أخريان
        [few] و{ $count } خانات أخرى
        [many] و{ $count } خانة أخرى
       *[other] و{ $count } خانة أخرى
    }
leaves-left =
    { $count ->
        [zero] لم يبق مكان
        [one] بقي مكان واحد
        [two] بقي مكانان
        [few] بقيت { $count } أماكن
        [many] بقي { $count } مكانا
       *[other] بقي { $count } مكان
    }
deadline-title = أجل التصريح
deadline-day = اليوم { $count }
deadline-of = من { $count }
deadline-left =
    { $count ->
        [zero] اليوم آخر أجل
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $count } أيام
        [many] بقي { $count } يوما
       *[other] بقي { $count } يوم
    }
deadline-over = انتهى الأجل
deadline-last = آخر يوم: { $date }
deadline-unknown = يُحسب الأجل متى كُتب تاريخ الولادة أو الوفاة كاملا.
prepared-by = أعدّها { $author }
why-name = بالاسم
why-number = بالرقم
why-year = بالسنة
open-register = افتحوا سجلا
open-register-lead = يُفتح السجل بعد أن يرقّمه وكيل الملك ويؤشر عليه. لا توقيع قبل ذلك.
field-year = السنة
field-pages = عدد الصفحات المرقمة
field-acts_per_page = عدد الرسوم في الصفحة
field-prosecutor = وكيل الملك
field-court = المحكمة الابتدائية
field-paraph_date = تاريخ التأشير
field-paraph_reference = مرجع التأشير
delegations-list = تفويضات التوقيع
delegations-empty = لا تفويض.
delegation-make = فوّضوا التوقيع
delegation-end = أنهوا التفويض اليوم
delegation-ended = انتهى
delegation-until = تفويض رقم { $decision } ساري إلى { $date }
delegation-open = تفويض رقم { $decision }
field-decision_number = رقم القرار
field-decision_date = تاريخ القرار
field-from = من
field-to = إلى
accounts-title = حسابات المكتب
account-make = أنشئوا حسابا
field-name_ar = الاسم الكامل بالعربية
field-name_latin = الاسم الكامل باللاتينية
field-role = الصفة
months-title = أوائل الشهور الهجرية المضافة
months-lead = يُضاف أول الشهر كما أعلنته وزارة الأوقاف والشؤون الإسلامية، مع مصدره.
months-empty = لم يُضف أي شهر.
month-enter = أضيفوا أول شهر
field-hijri_year = السنة الهجرية
field-month = الشهر الهجري (من 1 إلى 12)
field-first_day = أول يوم منه بالميلادي
field-source = المصدر
restored-title = بعد استرجاع نسخة احتياطية
restored-lead = المعطيات أقدم مما كُتب آخر مرة. اقرؤوا في السجل الورقي آخر رقم وقّعتموه واكتبوه هنا.
restored-nothing = المعطيات كاملة، ولا شيء ينتظر تصريحكم.
restored-declare = صرّحوا
field-register_year = سنة السجل
field-number = آخر رقم موقّع
declare-sibling = توأم آخر
