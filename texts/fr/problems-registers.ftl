# Registers: opening, volumes, closing, regime; signing what belongs together.
problem-register-of-another-era = Ce genre de registre ne s’ouvre plus et ne reçoit plus de numéros ; les actes anciens y sont transcrits tels qu’écrits
problem-close-too-early = Le registre de { $year } ne se clôt pas avant le 31 décembre de son année
problem-regime-same = Le bureau travaille déjà sous ce régime
problem-regime-not-back = On ne revient pas des actes électroniques aux registres sur papier
problem-regime-in-the-past = Le régime ne change qu’à partir d’aujourd’hui ou d’un jour à venir : les actes déjà dressés gardent le leur
problem-register-unknown = Aucun registre pour ce genre d’acte
problem-siblings-not-ready = Les actes de jumeaux se signent ensemble : présentez d’abord à la signature toutes leurs déclarations
problem-four-eyes = Qui a saisi un jugement, une transcription ou une annulation ne la signe pas lui-même : une autre personne ayant qualité la signe, ou un autre agent en reprend la saisie
closing-statement =
    { $register } de l’année { $year } { $office }, clos sur { $count ->
        [0] aucun acte
        [one] un acte, le dernier
       *[other] { $words } actes, le dernier portant le numéro { $last }
    }, en { $volumes ->
        [one] un volume
       *[other] { $volumes } volumes
    }, les pages restées blanches ayant été bâtonnées. Fait { $day }.
problem-siblings-of-birth-only = Des jumeaux ne se déclarent que dans une naissance
problem-archive-unchanged = Rien n’a changé dans ce registre depuis le dernier paquet
problem-archive-folder-foreign = Ce dossier n’est pas un dépôt de paquets, ou contient autre chose : { $path }
problem-archive-damaged = Un fichier du paquet précédent est endommagé : { $path }. Rien n’est écrit par-dessus avant examen
problem-time-stamp-unreachable = L’autorité d’horodatage n’a pas répondu : { $why }
problem-time-stamp-refused = L’horodatage n’est pas recevable : { $why }
problem-revocation-unknown = On n’a pu savoir si un certificat est révoqué : { $why }
problem-paper-not-archivable = Ce document ne peut être archivé en l’état : { $why }
