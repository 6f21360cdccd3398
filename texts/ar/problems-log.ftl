# السجل العمومي: ما لا ينشر فيه، والإثباتات.
problem-log-damaged = اليومية تالفة عند القيد { $seq }: لا يُنشر شيء ولا يُثبت. نفّذوا «sijill journal verify» على المعطيات
problem-proof-not-yet = لم يُنشر التسليم بعد في السجل العمومي: أعيدوا المحاولة بعد قليل
problem-verify-keys-missing = بيّنوا مجلد المفاتيح المنشورة: --keys
problem-verify-policy-missing = بيّنوا السجلات والشهود الموثوق بهم: --policy
verdict-proof-alone = الإثبات صحيح: القيد { $seq } مسجل في السجل العمومي { $log }؛ عدد الشهود: { $witnesses }
verdict-proof-unknown-log = ليس السجل العمومي من السجلات الموثوق بها
verdict-proof-not-signed = لم يوقّع السجل العمومي نقطة الضبط هذه: لا يُعتد بها
verdict-proof-forged = أحد توقيعات نقطة الضبط مزور: لا يُعتد بها
verdict-proof-quorum-missed = لم يَرَ نقطةَ الضبط هذه ما يكفي من الشهود
verdict-proof-forked = يُظهر السجل العمومي ماضيين مختلفين: نقطة ضبط الإثبات غير النقطة المعروفة. احتفظوا بهما معا واعرضوهما على المحكمة
option-known = نقطة ضبط معروفة من جهة أخرى، من شاهد مثلا
proof-download = إثبات السجل العمومي
proof-download-lead = يرافق الوثيقة: يتحقق منه أي شخص دون هذا المكتب ودون شبكة.
