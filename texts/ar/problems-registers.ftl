# Registers: opening, volumes, closing, regime; signing what belongs together.
problem-register-of-another-era = هذا النوع من السجلات لم يعد يُفتح ولا تُعطى فيه أرقام جديدة؛ تُنقل إليه الرسوم القديمة كما كُتبت
problem-close-too-early = لا يُحصر سجل سنة { $year } قبل 31 دجنبر من سنته
problem-regime-same = المكتب يعمل بهذا النظام من قبل
problem-regime-not-back = لا رجوع من الرسوم الإلكترونية إلى السجلات الورقية
problem-regime-in-the-past = لا يتغير النظام إلا من اليوم أو من يوم بعده: الرسوم المحررة من قبل تبقى على نظامها
problem-register-unknown = لا يوجد سجل لهذا النوع من الرسوم
problem-siblings-not-ready = توقع رسوم التوائم معا: قدموا تصريحات الإخوة كلها للتوقيع أولا
problem-four-eyes = من أدخل حكما أو رسما منقولا أو إلغاء لا يوقعه بنفسه: يوقعه شخص آخر له حق التوقيع، أو يراجع إدخاله موظف غيره
closing-statement =
    حُصر { $register } لسنة { $year } بـ{ $office } على { $count ->
        [zero] غير رسم، إذ لم يحرر فيه أي رسم
        [one] رسم واحد، وهو الأخير فيه
        [two] رسمين، آخرهما الرسم عدد { $last }
        [few] رسوم عددها { $words }، آخرها الرسم عدد { $last }
        [many] رسوم عددها { $words }، آخرها الرسم عدد { $last }
       *[other] عدد من الرسوم قدره { $words }، آخرها الرسم عدد { $last }
    }، في { $volumes ->
        [zero] صفر جزء
        [one] جزء واحد
        [two] جزأين
        [few] { $volumes } أجزاء
        [many] { $volumes } جزءا
       *[other] { $volumes } جزءا
    }، وشُطب على ما بقي فيه من صفحات بيضاء. وحرر هذا الحصر يوم { $day }.
problem-siblings-of-birth-only = التوائم لا تكون إلا في تصريح بولادة
problem-archive-unchanged = لم يتغير شيء في هذا السجل منذ آخر حزمة
problem-archive-folder-foreign = ليس هذا مجلدا للحزم، أو فيه شيء آخر: { $path }
problem-archive-damaged = ملف تالف في الحزمة السابقة: { $path }. لا تُكتب حزمة فوقها قبل فحصها
problem-time-stamp-unreachable = لم تُجب سلطة الختم الزمني: { $why }
problem-time-stamp-refused = الختم الزمني غير مقبول: { $why }
problem-revocation-unknown = تعذر معرفة هل أُلغيت شهادة: { $why }
problem-paper-not-archivable = لا تُحفظ هذه الوثيقة كما هي: { $why }
