# Backups, restoring, rebuilding, versions of the data.
problem-data-newer = الملف { $file } من إصدار أحدث ({ $found }) من إصدار هذا البرنامج ({ $known }). لم يُغير شيء. استعملوا البرنامج الأحدث، فلا رجوع إلى إصدار سابق
problem-data-older = الملف { $file } من إصدار سابق ({ $found }، وإصدار هذا البرنامج { $known }). الاطلاع وحده لا يغير شيئا. شغلوا «sijill office» مرة واحدة على هذا الدليل: يحتفظ بنسخة من كل ملف ثم يحينه
problem-upgrade-disk-full = تحيين { $file } يبدأ بالاحتفاظ بنسخة منه، وليس في القرص متسع لها. لم يُغير شيء. حرروا مساحة ثم أعيدوا
problem-backup-exists = { $folder } موجود من قبل. لا تحل نسخة احتياطية محل أخرى أبدا: اختاروا اسما آخر
problem-backup-folder-missing = المجلد { $folder } غير موجود. أنشئوه أولا
problem-backup-inside-data = { $folder } داخل دليل المعطيات، فيضيع معه. اختاروا قرصا آخر
problem-backup-running = عملية أخرى تهيئ { $folder }. انتظروا نهايتها
problem-backup-disk-full = امتلأ القرص المقصود. لم يُترك فيه شيء ناقص. حرروا مساحة أو اختاروا قرصا آخر
problem-backup-not-permitted = الوصول ممنوع، أو القرص للقراءة فقط. تحققوا من صلاحيات المجلدات
problem-backup-not-proven = { $office }: الواقعة { $seq } من دفتر اليومية لا تثبت. لم تُنجز أي نسخة احتياطية ولم يُسترجع أي دليل. شغلوا «sijill journal verify» على المعطيات
problem-backup-unreadable = ليس { $folder } نسخة احتياطية، أو تعذرت قراءة ملفها { $file }
problem-backup-altered = الملف { $file } من النسخة الاحتياطية مفقود أو ليس هو الذي حُفظ. لم يُسترجع شيء. خذوا نسخة أخرى
problem-restore-folder-occupied = { $folder } موجود وليس فارغا. يكون الاسترجاع في دليل جديد
problem-witness-name-impossible = لا يصلح «{ $name }» اسما لمفتاح: بلا فراغ ولا علامة +
problem-witness-key-missing = مفتاح الشاهد غير موجود: { $file }. أنشئوه بالأمر sijill witness keys
problem-key-exists = يوجد مفتاح من قبل: { $file }. لا يُستبدل مفتاح وُقّع به
