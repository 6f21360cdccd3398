# الحالات: رسم مقيد من قبل، ورسم مربوط، وإشعار مؤسسة، وإعادة الطبع، والرقمنة.
problem-birth-registered-already = سبق تقييد مولود من الجنس نفسه للوالدين نفسيهما في هذا اليوم: الرسم عدد { $number }، { $name }. إن كانا توأمين فبيّنوا ذلك، وإلا قرر ضابط الحالة المدنية وبيّن السبب
problem-linked-birth-act-unknown = رسم الولادة المربوط ليس في هذا المكتب. ابحثوا عنه من جديد أو اكتبوا رقمه وسنته ومكتبه فقط
problem-linked-act-not-a-birth = الرسم المربوط ليس رسم ولادة. ابحثوا عن رسم ولادة المتوفى
problem-death-registered-already = سبق تقييد وفاة هذا الشخص: الرسم عدد { $number }، { $name }. اطلعوا عليه أولا؛ يقرر ضابط الحالة المدنية ويبيّن السبب
problem-pre-declaration-settled = سبقت معالجة هذا الإشعار
problem-act-digitised-already = هذا الرسم محوسب من قبل: عدد { $number }، { $name }. سلّموا نسخته
problem-register-numbered-here = رسوم سنة { $year } كلها في هذا النظام. ابحثوا عن الرسم بالاسم
problem-digitisation-settled = سبقت معالجة هذا الطلب
problem-document-not-reprintable = هذه الوثيقة لا يُعاد طبعها. سلّموا وثيقة جديدة
problem-reprint-set-otherwise = تغير البرنامج منذ التسليم، فلا دليل على أن هذه الطبعة مطابقة تماما للوثيقة المسلَّمة. قارنوها بها إن كانت بين أيديكم
problem-arabic-spelling-proposed = يمكن أن يكتب «{ $latin }» بالعربية «{ $spelling }»؛ ويؤكد ضابط الحالة المدنية الكتابة
