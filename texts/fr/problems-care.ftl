# Backups, restoring, rebuilding, versions of the data.
problem-data-newer = Le fichier { $file } est d’une version plus récente ({ $found }) que celle de ce programme ({ $known }). Rien n’a été modifié. Utilisez le programme le plus récent : le retour à une version antérieure n’existe pas
problem-data-older = Le fichier { $file } est d’une version antérieure ({ $found }, ce programme : { $known }). La consultation seule ne modifie rien. Lancez une fois « sijill office » sur ce répertoire : il garde une copie de chaque fichier, puis le met à jour
problem-upgrade-disk-full = La mise à jour de { $file } en garde d’abord une copie, et le disque n’a pas la place. Rien n’a été modifié. Libérez de la place puis recommencez
problem-backup-exists = { $folder } existe déjà. Une sauvegarde n’en remplace jamais une autre : choisissez un autre nom
problem-backup-folder-missing = Le dossier { $folder } n’existe pas. Créez-le d’abord
problem-backup-inside-data = { $folder } est dans le répertoire des données : il serait perdu avec lui. Choisissez un autre disque
problem-backup-running = Une autre opération prépare déjà { $folder }. Attendez qu’elle se termine
problem-backup-disk-full = Le disque de destination est plein. Rien d’incomplet n’y est laissé. Libérez de la place ou choisissez un autre disque
problem-backup-not-permitted = L’accès est refusé, ou le disque est en lecture seule. Vérifiez les droits sur les dossiers
problem-backup-not-proven = { $office } : le fait { $seq } du journal ne se vérifie pas. Aucune sauvegarde n’est faite, aucun répertoire n’est rétabli. Lancez « sijill journal verify » sur les données
problem-backup-unreadable = { $folder } n’est pas une sauvegarde, ou son fichier { $file } ne se lit pas
problem-backup-altered = Le fichier { $file } de la sauvegarde manque ou n’est pas celui qui a été sauvegardé. Rien n’a été rétabli. Prenez une autre copie
problem-restore-folder-occupied = { $folder } existe et n’est pas vide. Le rétablissement se fait dans un nouveau répertoire
problem-witness-name-impossible = « { $name } » ne peut nommer une clé : ni espace, ni signe +
problem-witness-key-missing = La clé du témoin manque : { $file }. Créez-la avec sijill witness keys
problem-key-exists = Une clé existe déjà : { $file }. On ne remplace pas une clé qui a signé
