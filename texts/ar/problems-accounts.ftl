# Accounts, sessions, passwords and delegations of signature.

problem-login-failed = اسم الدخول أو كلمة السر غير صحيحة.
problem-login-locked =
    تعذر الدخول مؤقتا بعد محاولات فاشلة متكررة. يرجى إعادة المحاولة بعد { $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }.
problem-login-not-valid = يتكون اسم الدخول من 3 إلى 40 رمزا: حروف لاتينية صغيرة وأرقام ونقطة وعارضة، ويبدأ بحرف.
problem-login-taken = اسم الدخول هذا مستعمل من قبل. يرجى اختيار اسم آخر.

problem-session-expired = انتهت مدة الجلسة. يرجى الدخول من جديد؛ ما تم حفظه لم يضع.
problem-page-expired = انتهت صلاحية هذه الصفحة. يرجى إعادة تحميلها ثم تكرار العملية.
problem-not-allowed =
    هذه العملية من اختصاص { $needed ->
        [staff] موظفي المكتب
        [clerk] موظفي مكتب الحالة المدنية المكلفين بتهييء الرسوم
        [signatory] ضابط الحالة المدنية أو الضابط بالتفويض
        [registrar] ضابط الحالة المدنية شخصيا
        [reader] من يحق له الاطلاع على السجلات
        [follower] من يتتبع عمل المكتب
        [overseer] من يراقب الاطلاع على الرسوم
        [auditor] المكلف بإثبات سلامة اليوميات
        [approver] ضابط الحالة المدنية أو مدير حسابات آخر
       *[administrator] المكلف بتدبير الحسابات والإعدادات
    }.

problem-delegation-missing = لا يوجد أي قرار يفوض لكم التوقيع في هذا المكتب.
problem-delegation-not-begun = لا يسري تفويض التوقيع المسند إليكم إلا ابتداء من { $date }.
problem-delegation-expired = انتهى العمل بتفويض التوقيع المسند إليكم بتاريخ { $date }. لا يمكن التوقيع إلا بموجب قرار جديد.
problem-delegation-wrong-account = لا يسند التفويض إلا إلى حساب مفعل بهذا المكتب صفته «ضابط بالتفويض».
problem-delegation-before-decision = لا يمكن أن يبتدئ التفويض قبل تاريخ القرار.
problem-delegation-dates-reversed = تاريخ نهاية التفويض سابق لتاريخ بدايته.
problem-delegation-overlaps = للشخص المعني تفويض آخر خلال المدة نفسها بموجب القرار رقم { $decision }.
problem-delegation-other-office = للشخص المعني تفويض في مكتب آخر خلال المدة نفسها بموجب القرار رقم { $decision }. لا يفوض التوقيع للشخص الواحد إلا في مكتب واحد.
problem-delegation-already-ended = انتهى العمل بهذا التفويض أو حُدد تاريخ نهايته من قبل: آخر يوم يسري فيه هو { $date }.
problem-delegation-end-before-start = لا يمكن إنهاء التفويض قبل يوم ابتدائه، وهو { $date }. وإذا أُنهي في ذلك اليوم نفسه فلن يكون له أي أثر.
problem-decision-number-missing = يرجى إدخال رقم قرار التفويض.

problem-password-too-short =
    يجب ألا تقل كلمة السر عن { $minimum ->
        [zero] أي رمز
        [one] رمز واحد
        [two] رمزين
        [few] { $minimum } رموز
        [many] { $minimum } رمزا
       *[other] { $minimum } رمز
    }. جملة قصيرة يسهل تذكرها خير من كلمة معقدة.
problem-password-too-long =
    يجب ألا تتجاوز كلمة السر { $maximum ->
        [zero] أي رمز
        [one] رمزا واحدا
        [two] رمزين
        [few] { $maximum } رموز
        [many] { $maximum } رمزا
       *[other] { $maximum } رمز
    }.
problem-password-too-simple = كلمة السر سهلة التخمين. يرجى تنويع الرموز أو استعمال جملة قصيرة.
problem-password-contains-login = يجب ألا تتضمن كلمة السر اسم الدخول.
