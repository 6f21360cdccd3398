# ما تقوله الوثائق عن الرسوم القديمة.
certificate-margin-as-written = بيان مدوَّن في الهامش
certificate-date-not-stated = غير مذكور
certificate-hour-not-stated = غير مذكورة
certificate-marriage-register-sheet-title = رسم الزواج
certificate-divorce-register-sheet-title = رسم الطلاق
