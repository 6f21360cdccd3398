# An act on a day in the past, copies issued for a marriage, the proof of numbers.
problem-act-not-drawn-yet = لم يكن هذا الرسم موجودا في ذلك اليوم: حُرر بتاريخ { $date }
problem-act-known-since = رسم قديم نُقل إلى هنا بتاريخ { $date }: ما كان في طرته قبل ذلك يُقرأ في السجل الورقي
problem-copy-for-marriage-noted = نسخة سُلمت من أجل الزواج: البيان الهامشي مهيأ، ويوقعه ضابط الحالة المدنية
problem-numbers-gap = الواقعة رقم { $seq } في السجل الرقمي تعطي الرقم { $found } حيث يُنتظر الرقم { $expected }: رقم ناقص أو مكرر
problem-closing-content-unverified = يذكر الحصر عدد الرسوم والرقم الأخير؛ وما زاد على ذلك لم يُقرأ في أي نص وينبغي تأكيده
