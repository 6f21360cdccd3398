# ما يُكتب على وثيقة أُعيد طبعها، وسبب الاطلاع للتحقق.
certificate-reprint = إعادة طبع يوم { $date } للوثيقة المسلَّمة يوم { $issued }
certificate-superseded = وثيقة متجاوزة منذ { $date }: قُيد بعد تسليمها بيان هامشي
purpose-verification = التحقق من وثيقة
