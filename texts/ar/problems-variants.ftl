# الحكم والنقل، في الولادات والوفيات.
problem-judgment-in-the-future = تاريخ الحكم بعد اليوم. صححوا التاريخ
problem-judgment-before-event = تاريخ الحكم سابق للواقعة التي يصرح بها. صححوا أحد التاريخين
problem-judgment-date-incomplete = يُكتب تاريخ الحكم باليوم والشهر والسنة كما في نسخته
problem-transfer-in-the-future = تاريخ تحرير الرسم الأصلي بعد اليوم. صححوا التاريخ
problem-transfer-before-event = تاريخ تحرير الرسم الأصلي سابق للواقعة. صححوا أحد التاريخين
problem-transfer-before-judgment = تاريخ تقييد الحكم في المكتب الأصلي سابق لصدوره. صححوا أحد التاريخين
problem-transfer-date-missing = لم يُذكر تاريخ تحرير الرسم الأصلي. إن لم يكن مكتوبا فيه فأقرّوا التنبيه، ويُكتب «غير مذكور»
problem-transfer-officer-missing = لم يُذكر اسم الضابط الذي حرر الرسم الأصلي. إن لم يكن مكتوبا فيه فأقرّوا التنبيه، ويُكتب «غير مذكور»
