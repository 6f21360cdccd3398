# رسوم السجلات القديمة، كما كُتبت.
problem-form-unknown = لا توجد استمارة باسم { $form }
problem-historic-number-impossible = اكتبوا الرقم وحده، و«مكرر» في خانته. إن تعذرت قراءته فبيّنوا ذلك في خانة القراءة
problem-historic-year-impossible = اكتبوا السنة الميلادية للسجل بأربعة أرقام
problem-historic-in-the-future = التاريخ بعد اليوم. راجعوا الصفحة
problem-historic-drawn-before-event = تاريخ التحرير سابق للواقعة. راجعوا الصفحة، وإن كانت هكذا فأقرّوا التنبيه
problem-historic-event-after-register = سنة الواقعة { $event } بعد سنة السجل { $year }. راجعوا الصفحة
problem-historic-unnamed = لم يُكتب أي اسم. إن لم يكن في الصفحة اسم مقروء فبيّنوا ذلك في خانة القراءة
problem-historic-unread-yet-typed = قيل إن الخانة غير مقروءة أو متروكة بياضا وفيها قيمة. راجعوا الصفحة
problem-historic-no-such-register = لم يكن لهذا النوع من الرسوم سجل سنة { $year }. راجعوا السنة
