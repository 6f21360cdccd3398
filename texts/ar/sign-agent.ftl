# The helper at the registrar's own PC, and its pages.
sign-agent-title = التوقيع بالبطاقة
sign-agent-serves = يوقع هذا المساعد من أجل { $origin } وحده. لا شيء للتوقيع الآن.
sign-agent-question = اقرؤوا ما ستوقعونه. النص أدناه مستخرج من المعطيات نفسها التي ستوقع.
sign-agent-kind = النوع
sign-agent-kind-act =
    { $kind ->
        [birth] رسم ولادة
        [death] رسم وفاة
       *[any] رسم ({ $kind })
    }
sign-agent-kind-note = بيان هامشي
sign-agent-kind-fact =
    { $kind ->
        [correction_requested] طلب تصحيح
        [correction_step] مرحلة من مسطرة التصحيح
        [delegation_ended] إنهاء تفويض الإمضاء
        [delegation_made] تفويض الإمضاء
        [document_withdrawn] سحب وثيقة
        [family_file_opened] فتح ملف عائلي
        [family_member_entered] تسجيل فرد في ملف عائلي
        [last_signed_declared] التصريح بآخر ما وقع
        [link_withdrawn] سحب ربط بين رسمين
        [persons_linked] ربط بين رسمين
        [regime_set] تغيير النظام القانوني
        [register_closed] حصر سجل
        [register_inventoried] جرد سجل ورقي
        [register_opened] فتح سجل
        [second_copy_dispatched] إرسال النظير الثاني
        [second_copy_noted] بيان وُضع في النظير الثاني
        [second_copy_receipted] وصل تسلم النظير الثاني
        [volume_opened] فتح جزء من سجل
        [wet_signatures_recorded] إثبات التوقيعات على الورق
       *[any] { $kind }
    }
sign-agent-number = العدد
sign-agent-name = الاسم
sign-agent-born = تاريخ الولادة
sign-agent-died = تاريخ الوفاة
sign-agent-moment = تاريخ الرسم
sign-agent-training = تدريب: بلا أثر قانوني
sign-agent-pin = الرقم السري للبطاقة
sign-agent-sign = توقيع
sign-agent-decline = عدم التوقيع
sign-agent-signed-here = تم التوقيع. يمكنكم إغلاق هذه الصفحة؛ يثبت العدد عندما يؤكده المكتب.
sign-agent-declined-here = لم يوقع شيء. يمكنكم إغلاق هذه الصفحة.
sign-agent-nothing-waits = لا شيء ينتظر توقيعكم هنا. ارجعوا إلى صفحة المكتب وأعيدوا المحاولة.
sign-agent-started = مساعد التوقيع يعمل على { $address }. رمز الربط: { $pairing }
problem-sign-agent-not-paired = رمز الربط ليس رمز مساعد التوقيع في هذا الحاسوب. انقلوه من نافذته
problem-sign-agent-pairing-closed = أُدخلت رموز ربط غير صحيحة كثيرة. شغلوا مساعد التوقيع من جديد: يعطي رمزا جديدا
problem-sign-agent-too-often = طلبات توقيع كثيرة في دقيقة واحدة. انتظروا لحظة
problem-sign-agent-busy = توقيع آخر ينتظر تأكيدكم في المساعد. أنهوه أولا
problem-sign-agent-not-a-fact = لا يوقع المساعد إلا الرسوم والبيانات التي يستطيع قراءتها. لم يوقع شيء
problem-sign-agent-forgotten = لم يعد طلب التوقيع هذا موجودا. المسودة محفوظة؛ أعيدوا المحاولة
problem-sign-agent-declined = رُفض التوقيع في المساعد. المسودة محفوظة
problem-sign-agent-address-not-own = لا يعمل مساعد التوقيع إلا على هذا الحاسوب. أعطوا عنوانا يبدأ بـ 127.0.0.1
problem-sign-agent-file-unreadable = تعذرت قراءة الملف { $file } أو ليس هو المنتظر

command-sign-agent = يوقع بالبطاقة على حاسوب ضابط الحالة المدنية
command-sign-agent-about = مساعد صغير لا يعمل إلا على هذا الحاسوب: يعرض ما سيوقع، ويطلب الرقم السري، ويرد التوقيع إلى صفحة المكتب. ينقل رمز الربط المعروض عند البداية مرة واحدة إلى تلك الصفحة. وبدون وحدة PKCS#11 يكون المفتاح ملفا للتدريب.
option-origin = الموقع الوحيد الذي يوقع من أجله، مثل https://etat-civil.example
option-keys-agent = مجلد فيه certificate.pem و root.pem، وفي التدريب key.pem
option-module = وحدة PKCS#11 الخاصة بالبطاقة؛ وبدونها مفتاح للتدريب
option-token = اسم البطاقة أو رقمها التسلسلي
option-name-key = اسم المفتاح في البطاقة
option-listen-agent = عنوان على هذا الحاسوب، وهو 127.0.0.1:8765 إذا لم يذكر شيء
