<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>SmileSculpt</name>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>'{}' is no unit that is known</source>
   <translation>« {} » n’est pas une unité connue</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>--units {}</source>
   <translation>--units {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>0 over the scan as it was: a brush adds and never takes away</source>
   <translation>0 sur le scan tel qu’il était : un pinceau ajoute et n’enlève jamais</translation>
  </message>
  <message>
   <location filename="gui/viewport/view.py" />
   <source>3D view of the jaw</source>
   <translation>Vue 3D de l’arcade</translation>
  </message>
  <message>
   <location filename="gui/views/beside.py" />
   <source>3D view of the scan as it was</source>
   <translation>Vue 3D du scan tel qu’il était</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>9 views are saved. Remove one first.</source>
   <translation>9 vues sont enregistrées. Retirez-en une d’abord.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>95 of 100 within {}</source>
   <translation>95 sur 100 à moins de {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>A device file comes from Calibrate. It gives the serial, and drives ways.</source>
   <translation>Un fichier d’appareil vient de « Calibrer ». Il donne le numéro de série et conduit les trajets.</translation>
  </message>
  <message>
   <location filename="gui/section/drawing.py" />
   <source>A drag measures in mm. Up and Down move the plane by 0.1 mm.</source>
   <translation>Glisser mesure en mm. Haut et Bas déplacent le plan de 0,1 mm.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>A few new measurements tell whether a device still is what its file says.</source>
   <translation>Quelques nouvelles mesures disent si un appareil est encore ce que dit son fichier.</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>A firm hand</source>
   <translation>Main ferme</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>A gain and an offset is fitted to each sensor along with the coils.</source>
   <translation>Un gain et un décalage sont ajustés pour chaque capteur, avec les bobines.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>A helical swimmer in a canal, driven by {}.</source>
   <translation>Un nageur hélicoïdal dans un canal, conduit par {}.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_rules.py" />
   <source>A letter or digit alone would be typed into fields. Add Ctrl or Alt.</source>
   <translation>Une lettre ou un chiffre seul serait tapé dans les champs. Ajoutez Ctrl ou Alt.</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>A light hand</source>
   <translation>Main légère</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>A magnetic device</source>
   <translation>Un appareil magnétique</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>A part has errors. Mend it, or tick the box above.</source>
   <translation>Une pièce a des erreurs. Corrigez-la, ou cochez la case ci-dessus.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>A printed guide</source>
   <translation>Un guide imprimé</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>A robot</source>
   <translation>Un robot</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>A saved case keeps its unit. Open the scan itself to read it in another.</source>
   <translation>Un cas enregistré garde son unité. Ouvrez le scan lui-même pour le lire dans une autre.</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>A second start did not work. Save the case, and start it yourself.</source>
   <translation>Un second démarrage a échoué. Enregistrez le cas, et redémarrez vous-même.</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>A small FRE is no small error at a target: points that agree may lie wrong.</source>
   <translation>Un petit FRE n’est pas une petite erreur à la cible : des points concordants peuvent être mal placés.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>A table of pairs, or the points that a pointer touched on the device.</source>
   <translation>Un tableau de paires, ou les points qu’un pointeur a touchés sur l’appareil.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>A target is where the device has to go: its error is what counts.</source>
   <translation>Une cible est l’endroit que l’appareil doit atteindre : c’est son erreur qui compte.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>A title is missing.</source>
   <translation>Il manque un titre.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>About SmileSculpt</source>
   <translation>À propos de SmileSculpt</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>About the tooth itself; the side at the midline goes outwards above 0</source>
   <translation>Autour de la dent elle-même ; au-dessus de 0, le côté médian va vers l’extérieur</translation>
  </message>
  <message>
   <location filename="gui/viewport/cube.py" />
   <source>Above</source>
   <translation>Dessus</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Above 0 the gum beside the tooth stays free as far as this</source>
   <translation>Au-dessus de 0, la gencive au bord de la dent reste libre jusque-là</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Accept and save…</source>
   <translation>Accepter et enregistrer…</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Accepted by</source>
   <translation>Accepté par</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Across the arch</source>
   <translation>En travers de l’arcade</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>Act {} of {}</source>
   <translation>Geste {} sur {}</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Added</source>
   <translation>Ajouté</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Added and removed</source>
   <translation>Ajouté et enlevé</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Agreement, FRE</source>
   <translation>Concordance, FRE</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>All as at first</source>
   <translation>Tout comme au début</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/section/card.py" />
   <source>Along the arch</source>
   <translation>Le long de l’arcade</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Along the arch, towards the midline where it is more than 0</source>
   <translation>Le long de l’arcade, vers le milieu au-dessus de 0</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Along the tooth</source>
   <translation>Le long de la dent</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Along the tooth, out of the gum where it is more than 0</source>
   <translation>Le long de la dent, hors de la gencive au-dessus de 0</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Also parts with errors, marked not valid</source>
   <translation>Aussi les pièces en erreur, marquées</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Alt+drag turns, a pinch zooms, two fingers move.</source>
   <translation>Alt+glisser tourne, pincer zoome, deux doigts déplacent.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Alt+drag, Alt+two fingers</source>
   <translation>Alt+glisser, Alt+deux doigts</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Always coarse</source>
   <translation>Toujours grossière</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>An arch that SmileSculpt makes itself, if you have no scan.</source>
   <translation>Une arcade que SmileSculpt crée lui-même, si vous n’avez pas de scan.</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Anchor</source>
   <translation>Ancrage</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>And on each</source>
   <translation>Et tous les</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <location filename="gui/measuring/point_tools.py" />
   <source>Angle</source>
   <translation>Angle</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Another case is open meanwhile, so nothing was done.</source>
   <translation>Un autre cas est ouvert entre-temps, rien n’a donc été fait.</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Another window restores “{}” just now.</source>
   <translation>Une autre fenêtre restaure « {} » en ce moment.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Any limit broken</source>
   <translation>Une limite enfreinte</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Arch depth</source>
   <translation>Profondeur de l’arcade</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Arch line</source>
   <translation>Ligne de l’arcade</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>Arch, mm</source>
   <translation>Arcade, mm</translation>
  </message>
  <message>
   <location filename="gui/viewport/view.py" />
   <source>Arrow keys turn the view, plus and minus zoom</source>
   <translation>Les flèches tournent la vue, plus et moins zooment</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>As in Blender</source>
   <translation>Comme dans Blender</translation>
  </message>
  <message>
   <location filename="gui/preferences/language_page.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>As on this computer</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>At least {} · {}</source>
   <translation>Au moins {} · {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Author's key</source>
   <translation>Clé de l’auteur</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Automatic</source>
   <translation>Automatique</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Autosave every</source>
   <translation>Sauvegarde auto toutes les</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved just now</source>
   <translation>Sauvegardé à l’instant</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved {}</source>
   <translation>Sauvegardé à {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved {} min ago</source>
   <translation>Sauvegardé il y a {} min</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved {} s ago</source>
   <translation>Sauvegardé il y a {} s</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Back</source>
   <translation>Retour</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>Back to the first keys of {}</source>
   <translation>Revenir aux premières touches de « {} »</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Back to the scan</source>
   <translation>Retour au scan</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Be known by the crowns</source>
   <translation>Être reconnu à ses couronnes</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <location filename="gui/views/beside.py" />
   <source>Before</source>
   <translation>Avant</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Before and now side by side</source>
   <translation>Avant et maintenant côte à côte</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Begin the lesson</source>
   <translation>Commencer la leçon</translation>
  </message>
  <message>
   <location filename="gui/viewport/cube.py" />
   <source>Behind</source>
   <translation>Arrière</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Being worked out…</source>
   <translation>Calcul en cours…</translation>
  </message>
  <message>
   <location filename="gui/viewport/cube.py" />
   <source>Below</source>
   <translation>Dessous</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Beyond the gum line by</source>
   <translation>Au-delà du bord gingival de</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Bite plane</source>
   <translation>Plan occlusal</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Bite plane and midline</source>
   <translation>Plan occlusal et milieu</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Biting</source>
   <translation>Occlusal</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Blur</source>
   <translation>Adoucir</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Blur the mask</source>
   <translation>Adoucir le masque</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>Bone</source>
   <translation>Os</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Bone: {}</source>
   <translation>Os : {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Both centrals are 0.5 mm longer, within 0.1 mm</source>
   <translation>Les deux incisives centrales sont plus longues de 0,5 mm, à 0,1 mm près</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Brings in the scan of one jaw. Look at its size: a jaw is about 60 mm wide.</source>
   <translation>Fait entrer le scan d’une arcade. Regardez sa taille : une arcade fait environ 60 mm de large.</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Brush</source>
   <translation>Pinceau</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Brush radius by mouse</source>
   <translation>Rayon du pinceau à la souris</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Brush strength by mouse</source>
   <translation>Force du pinceau à la souris</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: add</source>
   <translation>Pinceau : ajouter</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: larger, smaller</source>
   <translation>Pinceau : plus grand, plus petit</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: smooth</source>
   <translation>Pinceau : lisser</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: the other way</source>
   <translation>Pinceau : à l’inverse</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Building the base</source>
   <translation>Construction du socle</translation>
  </message>
  <message>
   <location filename="meshes/offset/offset_surface.py" />
   <source>Building the surface</source>
   <translation>Construction de la surface</translation>
  </message>
  <message>
   <location filename="meshes/offset/sheet_wall.py" />
   <source>Building the wall</source>
   <translation>Construction de la paroi</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Bundles ({})</source>
   <translation>Paquets ({})</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>By shape</source>
   <translation>Par la forme</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Calibrate</source>
   <translation>Calibrer</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Calibrate each one too</source>
   <translation>Calibrer aussi chacun</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/notices/progress_card.py" />
   <location filename="gui/viewport/legend.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Cancel the colours</source>
   <translation>Annuler les couleurs</translation>
  </message>
  <message>
   <location filename="gui/notices/progress_card.py" />
   <source>Cancel the running job</source>
   <translation>Annuler la tâche en cours</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Cancel, then clear the choice</source>
   <translation>Annuler, puis effacer le choix</translation>
  </message>
  <message>
   <location filename="meshes/remodel/region.py" />
   <source>Carrying everything over</source>
   <translation>Report de tout le reste</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Case ({})</source>
   <translation>Cas ({})</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Change from the scan</source>
   <translation>Écart au scan</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Change its permissions, or copy it.</source>
   <translation>Changez ses droits d’accès, ou copiez-le.</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <source>Change the keys…</source>
   <translation>Changer les touches…</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Change the teeth</source>
   <translation>Modifier les dents</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Change the teeth by the wishes</source>
   <translation>Modifier les dents selon les souhaits</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/wishes.py" />
   <source>Change {n} teeth</source>
   <translation>
    <numerusform>Modifier {n} dent</numerusform>
    <numerusform>Modifier {n} dents</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Changes the front teeth by your wishes. You can take everything back.</source>
   <translation>Modifie les dents antérieures selon vos souhaits. Vous pouvez tout annuler.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Changing the teeth</source>
   <translation>Modification des dents</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Check</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/check_panel.py" />
   <source>Check a device</source>
   <translation>Contrôler un appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Check a device…</source>
   <translation>Contrôler un appareil…</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>Check again</source>
   <translation>Vérifier à nouveau</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>Check its name and your rights.</source>
   <translation>Vérifiez son nom et vos droits.</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Check my work</source>
   <translation>Vérifier mon travail</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>Check that the jaw is right, upper or lower, and that the scan faces outwards.</source>
   <translation>Vérifiez que l’arcade est la bonne, haut ou bas, et que le scan est tourné vers l’extérieur.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Check that this is the right file, or name its unit: --units mm, cm, m, um or inch.</source>
   <translation>Vérifiez que c’est le bon fichier, ou nommez son unité : --units mm, cm, m, um ou inch.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Check that this is the right file.</source>
   <translation>Vérifiez que c’est le bon fichier.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Check the labels of the teeth.</source>
   <translation>Vérifiez les numéros des dents.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Check the name and the folder.</source>
   <translation>Vérifiez le nom et le dossier.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>Check the path.</source>
   <translation>Vérifiez le chemin.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Check the wax-up</source>
   <translation>Vérifier le wax-up</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Checking the device</source>
   <translation>Contrôle de l’appareil</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <location filename="gui/lessons/lesson_jobs.py" />
   <source>Checking the goals</source>
   <translation>Vérification des objectifs</translation>
  </message>
  <message>
   <location filename="meshes/remodel/region.py" />
   <source>Checking the other triangles</source>
   <translation>Vérification des nouveaux triangles</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Checking the sensors' frames</source>
   <translation>Vérification des repères des capteurs</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>Checking the wax-up</source>
   <translation>Vérification du wax-up</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Choose</source>
   <translation>Choisir</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Choose Find teeth. Each tooth gets its number: 11 is the upper right central, 21 the upper left one, seen from the person who wears them. Look at the list: a low percentage asks for your eye.</source>
   <translation>Choisissez « Trouver les dents ». Chaque dent reçoit son numéro : 11 est l’incisive centrale supérieure droite, 21 la gauche, vues par la personne qui les porte. Regardez la liste : un pourcentage bas demande votre œil.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Choose a .smile file.</source>
   <translation>Choisissez un fichier .smile.</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>Choose a device file</source>
   <translation>Choisir un fichier d’appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>Choose a device file…</source>
   <translation>Choisir un fichier d’appareil…</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/welcome.py" />
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Choose a file…</source>
   <translation>Choisir un fichier…</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>Choose a recording.</source>
   <translation>Choisissez une séance enregistrée.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Choose a reference device</source>
   <translation>Choisir un appareil de référence</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>Choose a scan of the other jaw.</source>
   <translation>Choisissez un scan de l’autre arcade.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Choose a scan of your own, or try everything with the sample.</source>
   <translation>Choisissez un de vos scans, ou essayez tout avec l’exemple.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>Choose a scan with a surface.</source>
   <translation>Choisissez un scan avec une surface.</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Choose a tooth first.</source>
   <translation>Choisissez d’abord une dent.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <source>Choose a tooth first: click it, or press N.</source>
   <translation>Choisissez d’abord une dent : d’un clic, ou avec N.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Choose a tooth of the case.</source>
   <translation>Choisissez une dent du cas.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Choose a tooth to see and change where it stands.</source>
   <translation>Choisissez une dent pour voir et changer sa position.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Choose another…</source>
   <translation>En choisir un autre…</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>Choose one of: {}.</source>
   <translation>Choisissez parmi : {}.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Choose the device's surface</source>
   <translation>Choisir la surface de l’appareil</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Choose the other jaw first: this limit is measured to it.</source>
   <translation>Choisissez d’abord l’autre arcade : cette limite se mesure à elle.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>Choose the other jaw, exported as both bite</source>
   <translation>Choisissez l’autre arcade, exportée comme les deux mordent</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>Choose the other jaw.</source>
   <translation>Choisissez l’autre arcade.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Choose the other jaw…</source>
   <translation>Choisir l’autre arcade…</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Choose the prepared tooth</source>
   <translation>Choisir la dent préparée</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Choose the proportion own, and add rather than remove with the brush.</source>
   <translation>Choisissez la proportion propre, et ajoutez plutôt que d’enlever au pinceau.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Choose the scan of the prepared tooth</source>
   <translation>Choisir le scan de la dent préparée</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Choose: {}</source>
   <translation>Choisir : {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/sharing/key_row.py" />
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <location filename="calibration/fitting/next_points.py" />
   <source>Choosing points</source>
   <translation>Choix des points</translation>
  </message>
  <message>
   <location filename="calibration/fitting/model_choice.py" />
   <source>Choosing the model</source>
   <translation>Choix du modèle</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Clay instead of enamel</source>
   <translation>Argile au lieu d’émail</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Cleaning the surface</source>
   <translation>Nettoyage de la surface</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Clear</source>
   <translation>Effacer</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Clear the choice</source>
   <translation>Effacer le choix</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <source>Clear the mask</source>
   <translation>Effacer le masque</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Clear the measure</source>
   <translation>Effacer la mesure</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>Click a tooth to choose it.</source>
   <translation>Cliquez sur une dent pour la choisir.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click a tooth.</source>
   <translation>Cliquez sur une dent.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click a tooth; beside the teeth, the whole jaw.</source>
   <translation>Cliquez sur une dent ; à côté, toute l’arcade.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Click marks a point, a drag moves it. Right drag turns, wheel zooms.</source>
   <translation>Un clic marque un point, glisser le déplace. Glisser à droite tourne, la molette zoome.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Click the target on the scan.</source>
   <translation>Cliquez la cible sur le scan.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Click the touched places on the scan, in any order.</source>
   <translation>Cliquez les endroits touchés sur le scan, dans n’importe quel ordre.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click three points: the angle is at the second.</source>
   <translation>Cliquez sur trois points : l’angle est au deuxième.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click two points of the surface.</source>
   <translation>Cliquez sur deux points de la surface.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Click {} on the scan.</source>
   <translation>Cliquez {} sur le scan.</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>Clinic and lab</source>
   <translation>Cabinet et labo</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <location filename="gui/recovery/no_drawing.py" />
   <source>Close SmileSculpt</source>
   <translation>Fermer SmileSculpt</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>Close its holes first, or leave that piece out.</source>
   <translation>Fermez d’abord ses trous, ou laissez ce morceau de côté.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Close the case</source>
   <translation>Fermer le cas</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Close the lesson</source>
   <translation>Fermer la leçon</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Close the section</source>
   <translation>Fermer la coupe</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>Close the window</source>
   <translation>Fermer la fenêtre</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Closing holes</source>
   <translation>Fermeture des trous</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Coarse is half the resolution, and sharp again at rest.</source>
   <translation>Grossière : moitié de la résolution, nette au repos.</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Coarse where it is slow</source>
   <translation>Grossière si c’est lent</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <source>Coarsen here</source>
   <translation>Grossir ici</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Coarsen {}</source>
   <translation>Grossir {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Coarsened {}</source>
   <translation>{} : grossi</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Coils</source>
   <translation>Bobines</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Coils, limit over peak</source>
   <translation>Bobines, limite sur pic</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Collapse the short edge or swap the long one; the shape hardly changes.</source>
   <translation>Réduisez l’arête courte ou échangez la longue ; la forme change à peine.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Colour the surface</source>
   <translation>Colorer la surface</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Colours: change from the scan</source>
   <translation>Couleurs : écart au scan</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Colours: contact with the other jaw</source>
   <translation>Couleurs : contact avec l’autre arcade</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Colours: thickness</source>
   <translation>Couleurs : épaisseur</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Common teaching, no single source: at least 1 mm of bone on the lingual side; 1.5 to 2 mm on the buccal side is often asked for.</source>
   <translation>Enseignement courant, sans source unique : au moins 1 mm d’os du côté lingual ; 1,5 à 2 mm du côté vestibulaire sont souvent demandés.</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Compact</source>
   <translation>Compact</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Compact shows more panels at once.</source>
   <translation>Compact montre plus de panneaux à la fois.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Compare with before</source>
   <translation>Comparer avec avant</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Comparing both</source>
   <translation>Comparaison des deux</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Consent</source>
   <translation>Consentement</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Contact with the other jaw</source>
   <translation>Contact avec l’autre arcade</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Content</source>
   <translation>Contenu</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <location filename="gui/recovery/no_drawing.py" />
   <location filename="gui/recovery/recovery.py" />
   <source>Copy details</source>
   <translation>Copier les détails</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Copy diagnostics</source>
   <translation>Copier le diagnostic</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Copy the file to a sound disk, then try again.</source>
   <translation>Copiez le fichier sur un disque sain, puis réessayez.</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Copy the measure</source>
   <translation>Copier la mesure</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Copy the other side</source>
   <translation>Copier l’autre côté</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Crease</source>
   <translation>Sillon</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Ctrl+drag</source>
   <translation>Ctrl+glisser</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Ctrl+wheel</source>
   <translation>Ctrl+molette</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <location filename="gui/measuring/kinds.py" />
   <source>Curvature</source>
   <translation>Courbure</translation>
  </message>
  <message>
   <location filename="gui/preferences/pen_curve.py" />
   <source>Curve of the pressure</source>
   <translation>Courbe de pression</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut across the arch</source>
   <translation>Couper en travers de l’arcade</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut along the arch</source>
   <translation>Couper le long de l’arcade</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut level with the bite</source>
   <translation>Couper à niveau de l’occlusion</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Cut the band at the place given and join it untwisted.</source>
   <translation>Coupez la bande à l’endroit indiqué et rejoignez-la sans torsion.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut the picture open</source>
   <translation>Ouvrir l’image en coupe</translation>
  </message>
  <message>
   <location filename="meshes/repair/cleaning_crossings.py" />
   <source>Cutting out places where the surface meets itself</source>
   <translation>Découpe des endroits où la surface se rencontre</translation>
  </message>
  <message>
   <location filename="meshes/repair/tips.py" />
   <source>Cutting out sharp tips</source>
   <translation>Découpe des pointes aiguës</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Darker places are held, whatever brush goes over them.</source>
   <translation>Les zones plus sombres sont protégées, quel que soit le pinceau.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/rooms/plan_tool.py" />
   <source>Depth</source>
   <translation>Profondeur</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Derivation</source>
   <translation>Dérivation</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Design</source>
   <translation>Concevoir</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Design a smile</source>
   <translation>Concevoir un sourire</translation>
  </message>
  <message>
   <location filename="gui/frame/status_bar.py" />
   <source>Design and research tool, not a medical device</source>
   <translation>Outil de conception et de recherche, pas un dispositif médical</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/plan.py" />
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <location filename="gui/rooms/check_panel.py" />
   <source>Device (*.device.json)</source>
   <translation>Appareil (*.device.json)</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/rooms/device_panel.py" />
   <source>Devices (*.device.json *.yaml *.yml)</source>
   <translation>Appareils (*.device.json *.yaml *.yml)</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Diameter</source>
   <translation>Diamètre</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Difference</source>
   <translation>Différence</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/check_panel.py" />
   <source>Difference of both</source>
   <translation>Différence des deux</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Discard</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/recovery/restoring.py" />
   <source>Discard {}</source>
   <translation>Abandonner {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Discard {} on “{}”?</source>
   <translation>Abandonner {} sur « {} » ?</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Discard “{}”</source>
   <translation>Abandonner « {} »</translation>
  </message>
  <message>
   <location filename="gui/notices/toast.py" />
   <source>Dismiss message</source>
   <translation>Fermer le message</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <location filename="gui/measuring/point_tools.py" />
   <source>Distance</source>
   <translation>Distance</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Distance of the surfaces, RMS</source>
   <translation>Distance des surfaces, RMS</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Distances</source>
   <translation>Distances</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Do the same on the other side at the same time</source>
   <translation>Faire en même temps la même chose de l’autre côté</translation>
  </message>
  <message>
   <location filename="gui/placing/desk.py" />
   <source>Drag a cube (Ctrl: steps) or type a number over it. Ctrl turns, Esc cancels.</source>
   <translation>Glissez un cube (Ctrl : par pas) ou tapez un nombre dessus. Ctrl tourne, Échap annule.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Drag a handle in the picture to move, tilt or sink the implant.</source>
   <translation>Glissez une poignée dans l’image pour déplacer, incliner ou enfoncer l’implant.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Drag a handle to move the implant. Right drag turns, wheel zooms.</source>
   <translation>Glissez une poignée pour déplacer l’implant. Glisser à droite tourne, la molette zoome.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag adds up to one height, Ctrl takes away.</source>
   <translation>Glisser ajoute jusqu’à une hauteur, Ctrl enlève.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag adds, Ctrl removes, Shift smooths.</source>
   <translation>Glisser ajoute, Ctrl enlève, Maj lisse.</translation>
  </message>
  <message>
   <location filename="gui/placing/desk.py" />
   <source>Drag an arc (Ctrl: steps) or type a number over it. Shift scales, Esc cancels.</source>
   <translation>Glissez un arc (Ctrl : par pas) ou tapez un nombre dessus. Maj agrandit, Échap annule.</translation>
  </message>
  <message>
   <location filename="gui/placing/desk.py" />
   <source>Drag an arrow (Ctrl: steps) or type a number over it. Tooth: Ctrl turns, Shift scales.</source>
   <translation>Glissez une flèche (Ctrl : par pas) ou tapez un nombre dessus. Dent : Ctrl tourne, Maj agrandit.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Drag beside the model turns, wheel zooms, right drag moves.</source>
   <translation>Glisser à côté du modèle tourne, la molette zoome, glisser à droite déplace.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag brings the mirrored side here.</source>
   <translation>Glisser apporte ici l’autre côté en miroir.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag brings the scan back.</source>
   <translation>Glisser ramène le scan.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag cuts a groove, Ctrl raises a ridge, Shift smooths.</source>
   <translation>Glisser creuse un sillon, Ctrl élève une crête, Maj lisse.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag fills hollows, Ctrl takes bumps off.</source>
   <translation>Glisser comble les creux, Ctrl rabote les bosses.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag flattens, Ctrl roughens, Shift smooths.</source>
   <translation>Glisser aplanit, Ctrl accentue, Maj lisse.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag frees what a mask holds.</source>
   <translation>Glisser libère ce que le masque protège.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag holds the surface, Ctrl frees it. What is held stays as it is.</source>
   <translation>Glisser protège la surface, Ctrl la libère. Ce qui est protégé reste tel quel.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag pulls the surface out.</source>
   <translation>Glisser étire la surface.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag pulls together, Ctrl pushes apart, Shift smooths.</source>
   <translation>Glisser resserre, Ctrl écarte, Maj lisse.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag pushes along the surface.</source>
   <translation>Glisser pousse le long de la surface.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag smooths.</source>
   <translation>Glisser lisse.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag swells, Ctrl shrinks, Shift smooths.</source>
   <translation>Glisser gonfle, Ctrl dégonfle, Maj lisse.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag takes bumps off, Ctrl fills hollows.</source>
   <translation>Glisser rabote les bosses, Ctrl comble les creux.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag takes the surface along. Shift smooths.</source>
   <translation>Glisser entraîne la surface. Maj lisse.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Draw</source>
   <translation>Ajouter</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Drawing borders</source>
   <translation>Tracé des limites</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Drop a scan here</source>
   <translation>Déposez un scan ici</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Dynamic navigation</source>
   <translation>Navigation dynamique</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Each ball is a place of measurement. Right drag turns, wheel zooms, middle drag moves.</source>
   <translation>Chaque boule est un lieu de mesure. Glisser à droite tourne, la molette zoome, glisser au milieu déplace.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Each part is written as {}.</source>
   <translation>Chaque pièce est écrite en {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Each step says what it still needs. You may go to any of them at any time.</source>
   <translation>Chaque étape dit ce qui lui manque. Vous pouvez passer à n’importe laquelle à tout moment.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Edges of triangles</source>
   <translation>Arêtes des triangles</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Edit</source>
   <translation>Édition</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Empty</source>
   <translation>Vide</translation>
  </message>
  <message>
   <location filename="gui/notices/overlay_cards.py" />
   <source>Enter runs   ·   ↑ ↓ choose   ·   Esc closes</source>
   <translation>Entrée exécute   ·   ↑ ↓ choisit   ·   Échap ferme</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_tool.py" />
   <source>Entry</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Error in the middle</source>
   <translation>Erreur au milieu</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Error to expect</source>
   <translation>Erreur attendue</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Esc</source>
   <translation>Échap</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <source>Esc closes</source>
   <translation>Échap ferme</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Even</source>
   <translation>Régulier</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Even layer</source>
   <translation>Couche régulière</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Everything by name</source>
   <translation>Tout par son nom</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Everything is saved.</source>
   <translation>Tout est enregistré.</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Everything stays on this computer.</source>
   <translation>Tout reste sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="calibration/fitting/next_points.py" />
   <source>Exchanging points</source>
   <translation>Échange de points</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>Expert</source>
   <translation>Expert</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Expert names, size each way</source>
   <translation>Termes d’expert, taille par sens</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Explained, R²</source>
   <translation>Expliqué, R²</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>Export both jaws as they bite, in one frame and one unit.</source>
   <translation>Exportez les deux arcades en occlusion, dans le même repère et la même unité.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Export into a folder</source>
   <translation>Exporter dans un dossier</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export it again.</source>
   <translation>Exportez-le à nouveau.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export it as a surface; to turn points into one, install the extra: pip install 'smilesculpt[scan]'.</source>
   <translation>Exportez-le comme surface ; pour transformer des points en surface, installez l’extra : pip install 'smilesculpt[scan]'.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>Export it in the frame and the unit of the scan.</source>
   <translation>Exportez-la dans le repère et l’unité du scan.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export or copy the file again; this one is damaged.</source>
   <translation>Exportez ou copiez le fichier à nouveau ; celui-ci est abîmé.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Export parts…</source>
   <translation>Exporter les pièces…</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export the mesh again, with its surface.</source>
   <translation>Exportez le modèle à nouveau, avec sa surface.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>Export the part with a finer resolution.</source>
   <translation>Exportez la pièce avec une résolution plus fine.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Export the parts…</source>
   <translation>Exporter les pièces…</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/export.py" />
   <source>Export {n} parts…</source>
   <translation>
    <numerusform>Exporter {n} pièce…</numerusform>
    <numerusform>Exporter {n} pièces…</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Falloff</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="gui/parts/falloff.py" />
   <source>Falloff curve</source>
   <translation>Courbe du profil</translation>
  </message>
  <message>
   <location filename="gui/parts/more.py" />
   <source>Fewer settings</source>
   <translation>Moins de réglages</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Field left unexplained</source>
   <translation>Champ resté inexpliqué</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/panels/facts.py" />
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Fill</source>
   <translation>Combler</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Fill the holes; a border that ends nowhere belongs to a fin: remove that.</source>
   <translation>Comblez les trous ; un bord qui ne mène nulle part appartient à une ailette : retirez-la.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Filling holes</source>
   <translation>Comblement des trous</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Find teeth</source>
   <translation>Trouver les dents</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Find the best place</source>
   <translation>Trouver la meilleure place</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Find the bite plane</source>
   <translation>Trouver le plan occlusal</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>Find the bite plane first (orient).</source>
   <translation>Trouvez d’abord le plan occlusal.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Find the bite plane first: there is nothing to hold yet.</source>
   <translation>Trouvez d’abord le plan occlusal : il n’y a encore rien à protéger.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Find the bite plane first: there is nothing to record on yet.</source>
   <translation>Trouvez d’abord le plan occlusal : il n’y a encore rien à enregistrer.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_work.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Find the bite plane first: there is nothing to sculpt yet.</source>
   <translation>Trouvez d’abord le plan occlusal : il n’y a encore rien à sculpter.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Find the teeth</source>
   <translation>Trouver les dents</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Find the teeth as well</source>
   <translation>Trouver aussi les dents</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>Find the teeth first (segment).</source>
   <translation>Trouvez d’abord les dents.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Finding teeth</source>
   <translation>Recherche des dents</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Finding the arch</source>
   <translation>Recherche de l’arcade</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Finding the best place</source>
   <translation>Recherche de la meilleure place</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Finding the bite plane</source>
   <translation>Recherche du plan occlusal</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Finding the occlusal plane</source>
   <translation>Recherche du plan occlusal</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Findings</source>
   <translation>Constats</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Finds each tooth and gives it its number.</source>
   <translation>Trouve chaque dent et lui donne son numéro.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Finds the biting side and the middle, so that left, right and up are known.</source>
   <translation>Trouve le côté occlusal et le milieu, pour que gauche, droite et haut soient connus.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/viewport/floats.py" />
   <source>Fit</source>
   <translation>Ajustement</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fit all</source>
   <translation>Tout cadrer</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Fit onto a surface…</source>
   <translation>Ajuster sur une surface…</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fit the chosen tooth</source>
   <translation>Cadrer la dent choisie</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Fit the device</source>
   <translation>Ajuster l’appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Fits so far</source>
   <translation>Ajustements effectués</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Fitted: an RMS of {} is left.</source>
   <translation>Ajusté : il reste un RMS de {}.</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Fitting sources and sensors</source>
   <translation>Ajustement des sources et des capteurs</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Fitting the device</source>
   <translation>Ajustement de l’appareil</translation>
  </message>
  <message>
   <location filename="calibration/registration/surface_fit.py" />
   <location filename="gui/rooms/register_work.py" />
   <source>Fitting the surfaces</source>
   <translation>Ajustement des surfaces</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Fitting: {} are left at the worst place so far.</source>
   <translation>Ajustement : il reste {} au pire endroit jusqu’ici.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Five front teeth, {} mm, {}</source>
   <translation>Cinq dents antérieures, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Flat</source>
   <translation>Constant</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Flatten</source>
   <translation>Aplanir</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Fold the lesson</source>
   <translation>Replier la leçon</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fold the panels</source>
   <translation>Replier les panneaux</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fold the steps</source>
   <translation>Replier les étapes</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Follow the mouse</source>
   <translation>Suivre la souris</translation>
  </message>
  <message>
   <location filename="meshes/offset/offset_surface.py" />
   <source>Following creases</source>
   <translation>Suivi des plis</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>For a graphics card that fails.</source>
   <translation>Pour une carte graphique défaillante.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>For small changes by hand. You may leave this step out.</source>
   <translation>Pour de petites retouches à la main. Vous pouvez sauter cette étape.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Forget them</source>
   <translation>Les oublier</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Four front teeth, {} mm, {}</source>
   <translation>Quatre dents antérieures, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Free</source>
   <translation>Libérer</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Free everything</source>
   <translation>Tout libérer</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>Free it to move it.</source>
   <translation>Libérez-la pour la déplacer.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Free some space, or write elsewhere.</source>
   <translation>Libérez de la place, ou écrivez ailleurs.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Free some space, or write to another disk.</source>
   <translation>Libérez de la place, ou écrivez sur un autre disque.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Free the tooth</source>
   <translation>Libérer la dent</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Free {}</source>
   <translation>Libérer {}</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>From a scan or a .smile case to a wax-up you can print.</source>
   <translation>D’un scan ou d’un cas .smile à un wax-up que vous pouvez imprimer.</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>From measured fields to a device that is known, with how sure.</source>
   <translation>De champs mesurés à un appareil connu, avec sa précision.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>From the tongue to the lip</source>
   <translation>De la langue à la lèvre</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/cube.py" />
   <source>Front</source>
   <translation>Avant</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Front faces only</source>
   <translation>Faces visibles seules</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Front teeth that were found: {}.</source>
   <translation>Dents antérieures trouvées : {}.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Front teeth, canine to canine</source>
   <translation>Dents antérieures, de canine à canine</translation>
  </message>
  <message>
   <location filename="gui/measuring/point_tools.py" />
   <source>Front to back</source>
   <translation>D’avant en arrière</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Gain of {}</source>
   <translation>Gain de {}</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Gaps: {}</source>
   <translation>Édentements : {}</translation>
  </message>
  <message>
   <location filename="gui/jobs/helper.py" />
   <source>Getting ready</source>
   <translation>Préparation</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>Give a shorter name.</source>
   <translation>Donnez un nom plus court.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Give a smaller offset.</source>
   <translation>Donnez un décalage plus petit.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Give a {} file.</source>
   <translation>Donnez un fichier {}.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>Give an STL, PLY, OBJ, OFF, GLB, 3MF or VTP file.</source>
   <translation>Donnez un fichier STL, PLY, OBJ, OFF, GLB, 3MF ou VTP.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Give another name.</source>
   <translation>Donnez un autre nom.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>Give another.</source>
   <translation>Donnez-en un autre.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Give at most {} mm.</source>
   <translation>Donnez au plus {} mm.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>Give at most {}.</source>
   <translation>Donnez au plus {}.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Give one {} file in it.</source>
   <translation>Donnez un fichier {} qui s’y trouve.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>Give teeth of the {} jaw, places 1 to 7.</source>
   <translation>Donnez des dents de l’arcade ({}), places 1 à 7.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Give the file itself, not a link.</source>
   <translation>Donnez le fichier lui-même, pas un lien.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>Give {} to {}.</source>
   <translation>Donnez de {} à {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Gives the case to others, signed by you. You may leave this step out.</source>
   <translation>Donne le cas à d’autres, signé par vous. Vous pouvez sauter cette étape.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Go back to the points</source>
   <translation>Revenir aux points</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Go on to {}</source>
   <translation>Suite : {}</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Go to saved view {}</source>
   <translation>Aller à la vue enregistrée {}</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/views/bookmarks_card.py" />
   <location filename="gui/views/commands.py" />
   <source>Go to {}</source>
   <translation>Aller à « {} »</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Goals</source>
   <translation>Objectifs</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Grab</source>
   <translation>Saisir</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Graphics card</source>
   <translation>Carte graphique</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>Greatest</source>
   <translation>Maximale</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5): at least 1.5 mm from a tooth.</source>
   <translation>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5) : au moins 1,5 mm d’une dent.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5): at least 2 mm above the canal of the inferior alveolar nerve.</source>
   <translation>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5) : au moins 2 mm au-dessus du canal du nerf alvéolaire inférieur.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Grow</source>
   <translation>Étendre</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Grow the mask</source>
   <translation>Étendre le masque</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>Growing teeth and gum</source>
   <translation>Croissance des dents et de la gencive</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>Guided</source>
   <translation>Guidé</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Guided or expert</source>
   <translation>Guidé ou expert</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Guided shows the next thing to do in plain words, expert every panel.</source>
   <translation>« Guidé » montre en mots simples ce qui vient ensuite, « Expert » tous les panneaux.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Guided shows the next thing to do in plain words. Expert shows every panel.</source>
   <translation>« Guidé » montre en mots simples ce qui vient ensuite. « Expert » montre tous les panneaux.</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Gum and rest</source>
   <translation>Gencive et reste</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Gum line</source>
   <translation>Bord gingival</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/panels/brush.py" />
   <location filename="gui/panels/measures.py" />
   <source>Height</source>
   <translation>Hauteur</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Held at {} from the other jaw.</source>
   <translation>Arrêté à {} de l’autre arcade.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Held at {} over the prepared tooth.</source>
   <translation>Arrêté à {} au-dessus de la dent préparée.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Held at {} over the scan.</source>
   <translation>Arrêté à {} au-dessus du scan.</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Hide</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Hide {}</source>
   <translation>Masquer {}</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>History of checks ({})</source>
   <translation>Historique des contrôles ({})</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>History, newest first</source>
   <translation>Historique, le plus récent d’abord</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Hold B to see the teeth as they were. Ask yourself from a talking distance: is this more, or better? You can go back with undo as often as you like, and touch up by hand with the brush.</source>
   <translation>Maintenez B pour voir les dents comme elles étaient. Demandez-vous à distance de conversation : est-ce plus, ou est-ce mieux ? Vous pouvez annuler autant de fois que vous le voulez, et retoucher à la main au pinceau.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Hold all but the tooth</source>
   <translation>Protéger tout sauf la dent</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Hold all but {}</source>
   <translation>Protéger tout sauf {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Hold beyond the margin</source>
   <translation>Protéger au-delà du bord</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Hold beyond the margin of {}</source>
   <translation>Protéger au-delà du bord de {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Hold everything</source>
   <translation>Tout protéger</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Hold the tooth</source>
   <translation>Protéger la dent</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>Hold to see before</source>
   <translation>Maintenir pour voir avant</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Hold {}</source>
   <translation>Protéger {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Hold {} of the line</source>
   <translation>Protéger {} de la ligne</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Holder</source>
   <translation>Détenteur</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Host of the device</source>
   <translation>Adresse de l’appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>How alike the surfaces are says nothing about a target.</source>
   <translation>La ressemblance des surfaces ne dit rien d’une cible.</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far Even layer goes above the scan</source>
   <translation>Jusqu’où « Couche régulière » dépasse le scan</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far the brush reaches</source>
   <translation>Jusqu’où porte le pinceau</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far the mirror is turned off the midline</source>
   <translation>De combien le miroir est tourné par rapport au milieu</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far the mirror stands to the patient's left</source>
   <translation>De combien le miroir est décalé vers la gauche du patient</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>How hard you press for all of it.</source>
   <translation>Combien vous appuyez pour avoir tout l’effet.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>How it is placed</source>
   <translation>Comment il est posé</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How much the brush does at once</source>
   <translation>Combien le pinceau fait à la fois</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>How points are paired</source>
   <translation>Comment les points sont appariés</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How the brush fades towards its edge</source>
   <translation>Comment le pinceau s’atténue vers son bord</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>How the sensors are taken</source>
   <translation>Comment les capteurs sont pris</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Implant</source>
   <translation>Implant</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Implant sites (*.json)</source>
   <translation>Sites d’implant (*.json)</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Import</source>
   <translation>Importer</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>In 95 % intervals</source>
   <translation>Dans les intervalles à 95 %</translation>
  </message>
  <message>
   <location filename="gui/measuring/point_tools.py" />
   <source>In height</source>
   <translation>En hauteur</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>In it</source>
   <translation>Dedans</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>In short</source>
   <translation>En bref</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>In the folder {} there is already: {}. What it holds would be lost.</source>
   <translation>Le dossier {} contient déjà : {}. Son contenu serait perdu.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Inflate</source>
   <translation>Gonfler</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Intercanine width</source>
   <translation>Largeur intercanine</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Intermolar width</source>
   <translation>Largeur intermolaire</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Invert</source>
   <translation>Inverser</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Invert the mask</source>
   <translation>Inverser le masque</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>It cannot be told.</source>
   <translation>On ne peut pas le dire.</translation>
  </message>
  <message>
   <location filename="gui/preferences/language_page.py" />
   <source>It holds from the next start on.</source>
   <translation>Vaut à partir du prochain démarrage.</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>It holds from the next start on. Unsaved work is kept and opened again.</source>
   <translation>Vaut à partir du prochain démarrage. Le travail non enregistré est gardé et rouvert.</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>It is closed already; use it as it is.</source>
   <translation>Elle est déjà fermée ; utilisez-la telle quelle.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>It is open in another window, and its changes would be lost.</source>
   <translation>Il est ouvert dans une autre fenêtre, dont les modifications seraient perdues.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>It was changed since you opened it. Saving lets those changes go.</source>
   <translation>Il a été modifié depuis que vous l’avez ouvert. Enregistrer abandonne ces modifications.</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Jaw</source>
   <translation>Arcade</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Join the points that lie in one place, as a repair does. {}</source>
   <translation>Joignez les points qui se trouvent au même endroit, comme le fait une réparation. {}</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Joining borders and removing what adds nothing</source>
   <translation>Jonction des bords et retrait du superflu</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Kaewsiri et al. 2019, randomised trial TCTR20180826001: 1.05 mm at the platform; systematic review PMC7916851: 4.1 degrees.</source>
   <translation>Kaewsiri et al. 2019, essai randomisé TCTR20180826001 : 1,05 mm à la plateforme ; revue systématique PMC7916851 : 4,1 degrés.</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Kalia, Br Dent J 2020: 22.5, 15 and 12.5 % fit most of 509 students</source>
   <translation>Kalia, Br Dent J 2020 : 22,5, 15 et 12,5 % conviennent à la plupart de 509 étudiants</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Keep in a history</source>
   <translation>Garder dans un historique</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Keep in a history…</source>
   <translation>Garder dans un historique…</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>Keep it</source>
   <translation>Conserver</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Keep it here</source>
   <translation>Garder ici</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Keep one arch, and leave out what does not belong to it.</source>
   <translation>Gardez une seule arcade, et laissez de côté le reste.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Keep only the arch with its gum; bones and other models are no scan of an arch.</source>
   <translation>Gardez seulement l’arcade avec sa gencive ; des os ou d’autres modèles ne sont pas le scan d’une arcade.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Keep own</source>
   <translation>Garder</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Keep own widths</source>
   <translation>Garder ses largeurs</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Keep the radius the same on the screen</source>
   <translation>Garder le même rayon à l’écran</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Keep unsaved work in a folder</source>
   <translation>Garder le travail non enregistré dans un dossier</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Keeping the check</source>
   <translation>Conservation du contrôle</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <location filename="gui/preferences/keys_page.py" />
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Keys (*.json)</source>
   <translation>Touches (*.json)</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Keys ({})</source>
   <translation>Clés ({})</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/notices/keys_card.py" />
   <source>Keys and mouse</source>
   <translation>Touches et souris</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Known localisation error</source>
   <translation>Erreur de localisation connue</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Labial</source>
   <translation>Labial</translation>
  </message>
  <message>
   <location filename="gui/preferences/language_page.py" />
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Larger brush</source>
   <translation>Pinceau plus grand</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/rooms/placement_panel.py" />
   <source>Largest error</source>
   <translation>Plus grande erreur</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_work.py" />
   <source>Layer {}</source>
   <translation>Couche {}</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>Layer {} is hidden. Show it to sculpt on it.</source>
   <translation>La couche {} est masquée. Montrez-la pour y sculpter.</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {} merged</source>
   <translation>Couche {} fusionnée</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {} removed</source>
   <translation>Couche {} supprimée</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {}: called {}</source>
   <translation>Couche {} : renommée {}</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {}: {} %</source>
   <translation>Couche {} : {} %</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <location filename="meshes/remodel/merging.py" />
   <source>Laying scan {} on those before</source>
   <translation>Superposition du scan {} aux précédents</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Lean</source>
   <translation>Inclinaison</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>Least</source>
   <translation>Minimale</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Least room beside it</source>
   <translation>Moindre place à côté</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Least room to the other jaw</source>
   <translation>Place minimale jusqu’à l’autre arcade</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Least thickness over the prepared tooth</source>
   <translation>Épaisseur minimale sur la dent préparée</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Leave alone what faces away, such as the back of a thin edge</source>
   <translation>Laisse de côté ce qui est tourné ailleurs, comme le dos d’un bord mince</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Leave it</source>
   <translation>Laisser</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>Leave out what does not belong to the arch.</source>
   <translation>Laissez de côté ce qui n’est pas l’arcade.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Leave that file</source>
   <translation>Laisser ce fichier</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Leaving planes out</source>
   <translation>Mise de côté de plans</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Leaving sensors out</source>
   <translation>Mise de côté de capteurs</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/cube.py" />
   <source>Left</source>
   <translation>Gauche</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Left button turns beside the model, right button moves</source>
   <translation>Le bouton gauche tourne à côté du modèle, le droit déplace</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Left drag turns, as in CAD</source>
   <translation>Glisser à gauche tourne, comme en CAO</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Left out: sensors</source>
   <translation>Laissés de côté : capteurs</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Left out: {}</source>
   <translation>Laissés de côté : {}</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/rooms/plan_panels.py" />
   <source>Length</source>
   <translation>Longueur</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Length of the way</source>
   <translation>Longueur du trajet</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Lesson: {}</source>
   <translation>Leçon : {}</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Let the cut follow the mouse</source>
   <translation>La coupe suit la souris</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Level with the bite</source>
   <translation>À niveau de l’occlusion</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Levin, J Prosthet Dent 1978;40:244-252 (0.62)</source>
   <translation>Levin, J Prosthet Dent 1978;40:244-252 (0,62)</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Licence and consent</source>
   <translation>Licence et consentement</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Limits of the brush</source>
   <translation>Limites du pinceau</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Linear</source>
   <translation>Linéaire</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Localisation error of a fiducial</source>
   <translation>Erreur de localisation d’un repère</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Lock</source>
   <translation>Verrouiller</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock gum</source>
   <translation>Verrouiller la gencive</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock gum is on: no brush moves what belongs to no tooth. Click to free it.</source>
   <translation>La gencive est verrouillée : aucun pinceau ne déplace ce qui n’est pas une dent. Cliquez pour la libérer.</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock neighbours</source>
   <translation>Verrouiller les voisines</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock neighbours is on: only the tooth you begin on moves. Click to free them.</source>
   <translation>Les voisines sont verrouillées : seule bouge la dent où vous commencez. Cliquez pour les libérer.</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Lock or free the tooth</source>
   <translation>Verrouiller ou libérer la dent</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Lock the tooth</source>
   <translation>Verrouiller la dent</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Longer by</source>
   <translation>Allonger de</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Look</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Look at the findings in Check; each says where it is and what mends it.</source>
   <translation>Regardez les constats dans « Vérifier » ; chacun dit où il est et ce qui le corrige.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Look before you change</source>
   <translation>Regarder avant de modifier</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>Look, lines and section</source>
   <translation>Apparence, lignes et coupe</translation>
  </message>
  <message>
   <location filename="meshes/remodel/region.py" />
   <source>Looking at the place</source>
   <translation>Examen de l’endroit</translation>
  </message>
  <message>
   <location filename="meshes/validation/examined.py" />
   <source>Looking for bodies inside bodies</source>
   <translation>Recherche de corps dans d’autres</translation>
  </message>
  <message>
   <location filename="smilesculpt/picturing/heat_maps.py" />
   <source>Looking for contact</source>
   <translation>Recherche de contacts</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <location filename="meshes/repair/uncrossing.py" />
   <source>Looking for crossing faces</source>
   <translation>Recherche de triangles croisés</translation>
  </message>
  <message>
   <location filename="meshes/validation/examined.py" />
   <source>Looking for faces that cross</source>
   <translation>Recherche de triangles croisés</translation>
  </message>
  <message>
   <location filename="meshes/offset/thickened.py" />
   <source>Looking for faces that would cross</source>
   <translation>Recherche de triangles qui se croiseraient</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Looking for sharp tips</source>
   <translation>Recherche de pointes aiguës</translation>
  </message>
  <message>
   <location filename="calibration/fitting/first_guess.py" />
   <source>Looking for the sources of each coil</source>
   <translation>Recherche des sources de chaque bobine</translation>
  </message>
  <message>
   <location filename="calibration/registration/surface_fit.py" />
   <source>Looking for where the surfaces meet</source>
   <translation>Recherche de l’endroit où les surfaces se rejoignent</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Lower jaw</source>
   <translation>Mandibule</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Lower jaw from above</source>
   <translation>Mandibule vue du dessus</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Make a new key</source>
   <translation>Créer une nouvelle clé</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Make new: {}</source>
   <translation>Créer : {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Make new…</source>
   <translation>Créer…</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Make the centrals longer</source>
   <translation>Allonger les centrales</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Make the folder first, or check its name.</source>
   <translation>Créez d’abord le dossier, ou vérifiez son nom.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Make the model to print</source>
   <translation>Faire le modèle à imprimer</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Make the two upper central incisors half a millimetre longer on a practice arch, without taking anything away, and end with a model that prints. The arch is generated: it is nobody's mouth.</source>
   <translation>Allongez d’un demi-millimètre les deux incisives centrales supérieures sur une arcade d’exercice, sans rien enlever, et finissez par un modèle qui s’imprime. L’arcade est générée : ce n’est la bouche de personne.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Makes the part to print and looks for what would spoil the print.</source>
   <translation>Fait la pièce à imprimer et cherche ce qui gâcherait l’impression.</translation>
  </message>
  <message>
   <location filename="meshes/remodel/merging.py" />
   <source>Making one surface</source>
   <translation>Réunion en une surface</translation>
  </message>
  <message>
   <location filename="meshes/remodel/evening.py" />
   <source>Making other triangles</source>
   <translation>Création des nouveaux triangles</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <location filename="gui/lessons/lesson_jobs.py" />
   <source>Making the practice arch</source>
   <translation>Création de l’arcade d’exercice</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Making the sample arch</source>
   <translation>Création de l’arcade d’exemple</translation>
  </message>
  <message>
   <location filename="gui/jobs/step_jobs.py" />
   <source>Making the wax-up</source>
   <translation>Création du wax-up</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_jobs.py" />
   <source>Making {} ready</source>
   <translation>Préparation de {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Mark a target</source>
   <translation>Marquer une cible</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <location filename="gui/frame/workbench.py" />
   <source>Mask</source>
   <translation>Masque</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>Measure again</source>
   <translation>Mesurer à nouveau</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Measure by pointing</source>
   <translation>Mesurer en pointant</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/panels/measures.py" />
   <location filename="gui/panels/proportions.py" />
   <source>Measure the teeth</source>
   <translation>Mesurer les dents</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>Measure the teeth of an upper jaw to compare them with a rule.</source>
   <translation>Mesurez les dents d’un maxillaire pour les comparer à une règle.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measure to the scan as it was</source>
   <translation>Mesurer au scan tel qu’il était</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Measure: {}</source>
   <translation>Mesurer : {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Measured anew before that: it agrees.</source>
   <translation>Mesuré à nouveau auparavant : cela concorde.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measured to the other jaw of this case</source>
   <translation>Mesuré à l’autre arcade de ce cas</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measured to the scan as it was</source>
   <translation>Mesuré au scan tel qu’il était</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measured to {}</source>
   <translation>Mesuré à {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Measurements</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Measurements (*.csv *.parquet)</source>
   <translation>Mesures (*.csv *.parquet)</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Measures</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Measuring curvature</source>
   <translation>Mesure de la courbure</translation>
  </message>
  <message>
   <location filename="meshes/offset/narrow_band.py" />
   <source>Measuring the distance from the surface</source>
   <translation>Mesure de la distance à la surface</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Measuring the front teeth</source>
   <translation>Mesure des dents antérieures</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_jobs.py" />
   <source>Measuring the plan anew</source>
   <translation>Nouvelle mesure du plan</translation>
  </message>
  <message>
   <location filename="calibration/planning/robot_path.py" />
   <source>Measuring the room in the canal</source>
   <translation>Mesure de la place dans le canal</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_colours.py" />
   <source>Measuring the room left</source>
   <translation>Mesure de la place restante</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Measuring the teeth</source>
   <translation>Mesure des dents</translation>
  </message>
  <message>
   <location filename="meshes/distance/thickness.py" />
   <source>Measuring the wall below each point</source>
   <translation>Mesure de la paroi sous chaque point</translation>
  </message>
  <message>
   <location filename="meshes/offset/thickened.py" />
   <location filename="meshes/validation/examined.py" />
   <source>Measuring walls</source>
   <translation>Mesure des parois</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Measuring what changed</source>
   <translation>Mesure des modifications</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Memory of undo</source>
   <translation>Mémoire d’annulation</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Menus</source>
   <translation>Menus</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Merge into the shape</source>
   <translation>Fusionner avec la forme</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Mesial</source>
   <translation>Mésial</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Micro-robot</source>
   <translation>Microrobot</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Middle button turns, with Shift it moves, with Ctrl it zooms</source>
   <translation>Le bouton du milieu tourne, avec Maj il déplace, avec Ctrl il zoome</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Middle drag turns, wheel zooms, Shift+middle drag moves.</source>
   <translation>Glisser au milieu tourne, la molette zoome, Maj+glisser au milieu déplace.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Midline and biting plane</source>
   <translation>Milieu et plan occlusal</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Minutes between two autosaves</source>
   <translation>Minutes entre deux sauvegardes auto</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/panels/brush.py" />
   <source>Mirror across the midline</source>
   <translation>Miroir sur la ligne médiane</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Mirror at</source>
   <translation>Miroir à</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Mirror turn</source>
   <translation>Angle</translation>
  </message>
  <message>
   <location filename="gui/viewport/brush_bar.py" />
   <source>More brushes</source>
   <translation>Plus de pinceaux</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>More for {}</source>
   <translation>Plus pour {}</translation>
  </message>
  <message>
   <location filename="gui/parts/more.py" />
   <source>More settings</source>
   <translation>Plus de réglages</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Mouse</source>
   <translation>Souris</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <source>Mouse and brush</source>
   <translation>Souris et pinceau</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Mouse and pen</source>
   <translation>Souris et stylet</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Mouse, and keys that always do the same</source>
   <translation>Souris, et touches qui font toujours la même chose</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/arranging.py" />
   <source>Move it by itself.</source>
   <translation>Déplacez-la seule.</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>Move the mouse to change the radius. A click accepts, Esc cancels.</source>
   <translation>La souris change le rayon. Un clic valide, Échap annule.</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>Move the mouse to change the strength. A click accepts, Esc cancels.</source>
   <translation>La souris change la force. Un clic valide, Échap annule.</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Move the picture</source>
   <translation>Déplacer l’image</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Move the tooth</source>
   <translation>Déplacer la dent</translation>
  </message>
  <message>
   <location filename="calibration/fitting/joint_fit.py" />
   <source>Moving the sources</source>
   <translation>Déplacement des sources</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Name of the device</source>
   <translation>Nom de l’appareil</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>Name of view {}</source>
   <translation>Nom de la vue {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_name.py" />
   <source>Name of {}</source>
   <translation>Nom de {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Names no person and no file</source>
   <translation>Ne nomme ni personne ni fichier</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <location filename="gui/placing/tooth_panel.py" />
   <source>Neighbours follow</source>
   <translation>Les voisines suivent</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Never coarse</source>
   <translation>Jamais grossière</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>New keys for {}</source>
   <translation>Nouvelles touches pour « {} »</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/layer_panel.py" />
   <source>New layer</source>
   <translation>Nouvelle couche</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Next</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Next region</source>
   <translation>Zone suivante</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Next tooth</source>
   <translation>Dent suivante</translation>
  </message>
  <message>
   <location filename="gui/frame/guide_card.py" />
   <source>Next: {}</source>
   <translation>Ensuite : {}</translation>
  </message>
  <message>
   <location filename="gui/notices/toast.py" />
   <source>No action</source>
   <translation>Aucune action</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>No brush moves what belongs to no tooth</source>
   <translation>Aucun pinceau ne déplace ce qui n’est pas une dent</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>No case is open, so nothing is lost.</source>
   <translation>Aucun cas n’est ouvert, rien n’est donc perdu.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_state.py" />
   <source>No case is open.</source>
   <translation>Aucun cas n’est ouvert.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>No colours</source>
   <translation>Sans couleurs</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>No crown was designed yet. Design some, or show all crowns.</source>
   <translation>Aucune couronne n’a encore été conçue. Concevez-en, ou montrez toutes les couronnes.</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>No device file chosen.</source>
   <translation>Aucun fichier d’appareil choisi.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>No device is open beside.</source>
   <translation>Aucun appareil n’est ouvert à côté.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>No jaw in its dental frame is shown.</source>
   <translation>Aucune arcade orientée n’est affichée.</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <source>No key is called that.</source>
   <translation>Aucune touche ne s’appelle ainsi.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>No measurements are open. A CSV or Parquet file tells where the field was measured, under which currents, and what the sensors read.</source>
   <translation>Aucune mesure n’est ouverte. Un fichier CSV ou Parquet dit où le champ a été mesuré, sous quels courants, et ce que les capteurs ont lu.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>No other jaw is chosen yet</source>
   <translation>Aucune autre arcade choisie</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>No other jaw is chosen, so none goes along.</source>
   <translation>Aucune autre arcade n’est choisie : aucune n’est jointe.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/views/commands.py" />
   <source>No other jaw is chosen.</source>
   <translation>Aucune autre arcade n’est choisie.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>No place comes nearer to the other jaw than this</source>
   <translation>Aucun endroit ne s’approche davantage de l’autre arcade</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>No scan is open.</source>
   <translation>Aucun scan n’est ouvert.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>No scan is open. Points that are marked on it and touched on the device tell where it lies there, and how far off each place may be.</source>
   <translation>Aucun scan n’est ouvert. Des points marqués dessus et touchés sur l’appareil disent où il s’y trouve, et de combien chaque endroit peut être décalé.</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>No site is open.</source>
   <translation>Aucun site n’est ouvert.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>No site is open. A site file names the bone, the nerve, the roots beside, and where the implant is wanted.</source>
   <translation>Aucun site n’est ouvert. Un fichier de site nomme l’os, le nerf, les racines voisines et l’endroit souhaité pour l’implant.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>No teeth found yet.</source>
   <translation>Aucune dent trouvée pour l’instant.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>No tooth is changed yet.</source>
   <translation>Aucune dent n’est encore modifiée.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>No tooth is chosen. Click one in the picture or in the list.</source>
   <translation>Aucune dent n’est choisie. Cliquez-en une dans l’image ou dans la liste.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>No tooth loses more than 1 mm³: a mock-up is put on, not ground in</source>
   <translation>Aucune dent ne perd plus de 1 mm³ : un mock-up se pose, il ne se meule pas</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>No view is saved here.</source>
   <translation>Aucune vue n’est enregistrée ici.</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>No view is saved yet.</source>
   <translation>Aucune vue n’est encore enregistrée.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Noise floor</source>
   <translation>Bruit de fond</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>None</source>
   <translation>Aucune</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>None of these teeth was found.</source>
   <translation>Aucune de ces dents n’a été trouvée.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>None yet</source>
   <translation>Aucune</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>None.</source>
   <translation>Aucune.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Not fitted yet. The fit says how well the device is known.</source>
   <translation>Pas encore ajusté. L’ajustement dit à quel point l’appareil est connu.</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Not measured</source>
   <translation>Non mesuré</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Not signed yet</source>
   <translation>Pas encore signé</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Not signed.</source>
   <translation>Non signé.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Not simulated for this place yet.</source>
   <translation>Pas encore simulé pour cette place.</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Not started</source>
   <translation>Pas commencé</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>Nothing done yet.</source>
   <translation>Rien n’a encore été fait.</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Nothing found</source>
   <translation>Rien à signaler</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/panels/findings.py" />
   <source>Nothing found. The wax-up is ready to print.</source>
   <translation>Rien à signaler. Le wax-up est prêt à imprimer.</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Nothing has changed from the scan yet. Change teeth in Design or Sculpt, and see here by colour where and how much.</source>
   <translation>Rien n’a encore changé par rapport au scan. Modifiez des dents dans Concevoir ou Sculpter, et voyez ici par la couleur où et combien.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Nothing is lost</source>
   <translation>Rien ne se perd</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Nothing is recorded. Choose Record what I do first.</source>
   <translation>Aucune séance n’est en cours. Choisissez d’abord « Enregistrer ce que je fais ».</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Nothing is signed yet.</source>
   <translation>Rien n’est encore signé.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Nothing is written yet.</source>
   <translation>Rien n’est encore écrit.</translation>
  </message>
  <message>
   <location filename="gui/views/read_out.py" />
   <source>Nothing measured here</source>
   <translation>Rien n’est mesuré ici</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Nothing to redo.</source>
   <translation>Rien à rétablir.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Nothing to undo.</source>
   <translation>Rien à annuler.</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>Nothing was exported: {} has errors ({}). Look at them in the step Check, or export it marked as not valid.</source>
   <translation>Rien n’a été exporté : {} a des erreurs ({}). Regardez-les à l’étape « Vérifier », ou exportez la pièce marquée comme non valide.</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Nothing was published or verified yet.</source>
   <translation>Rien n’a encore été publié ou vérifié.</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Now</source>
   <translation>Maintenant</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Nudge</source>
   <translation>Pousser</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Numbering teeth</source>
   <translation>Numérotation des dents</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Occlusal</source>
   <translation>Occlusal</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Of a fiducial</source>
   <translation>D’un repère</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Of a fiducial, FLE</source>
   <translation>D’un repère, FLE</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Of the field, nRMSE</source>
   <translation>Du champ, nRMSE</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Of the scan, matched</source>
   <translation>Part du scan appariée</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Off</source>
   <translation>Sans</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>On</source>
   <translation>Sur</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>One front tooth, {} mm, {}</source>
   <translation>Une dent antérieure, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>One job in eight steps</source>
   <translation>Un travail en huit étapes</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>One opens at a time: {}.</source>
   <translation>Un seul s’ouvre à la fois : {}.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Only on the chosen tooth</source>
   <translation>Seulement sur la dent choisie</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Only on tooth {}</source>
   <translation>Seulement sur la dent {}</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Only the tooth you begin on moves</source>
   <translation>Seule bouge la dent où vous commencez</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Opacity {}</source>
   <translation>Opacité {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open a scan</source>
   <translation>Ouvrir un scan</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Open a scan or a case</source>
   <translation>Ouvrir un scan ou un cas</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Open a scan to start</source>
   <translation>Ouvrez un scan</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Open a scan…</source>
   <translation>Ouvrir un scan…</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Open a site</source>
   <translation>Ouvrir un site</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <location filename="gui/rooms/site_panel.py" />
   <source>Open a site…</source>
   <translation>Ouvrir un site…</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Open a task</source>
   <translation>Ouvrir une tâche</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Open a task…</source>
   <translation>Ouvrir une tâche…</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Open an older copy, or read the scan again.</source>
   <translation>Ouvrez une copie plus ancienne, ou relisez le scan.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Open measurements</source>
   <translation>Ouvrir des mesures</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Open measurements…</source>
   <translation>Ouvrir des mesures…</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open points</source>
   <translation>Ouvrir des points</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Open points…</source>
   <translation>Ouvrir des points…</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open targets</source>
   <translation>Ouvrir des cibles</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open targets…</source>
   <translation>Ouvrir des cibles…</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Open the folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open the points of the device, then mark the same ones on the scan.</source>
   <translation>Ouvrez les points de l’appareil, puis marquez les mêmes sur le scan.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/welcome.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Open the sample case</source>
   <translation>Ouvrir le cas d’exemple</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Open the sample site</source>
   <translation>Ouvrir le site d’exemple</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open the scan to mark them on it.</source>
   <translation>Ouvrez le scan pour les marquer dessus.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Open to all: crowns {}, and the wishes</source>
   <translation>Ouvert à tous : les couronnes {} et les souhaits</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Open to all: the wishes, and no crown</source>
   <translation>Ouvert à tous : les souhaits, et aucune couronne</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>Open {}</source>
   <translation>Ouvrir {}</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Open {}, {}</source>
   <translation>Ouvrir {}, {}</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>Open {}?</source>
   <translation>Ouvrir {} ?</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>OpenGL {}.{} is needed</source>
   <translation>OpenGL {}.{} est nécessaire</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Opening the device</source>
   <translation>Ouverture de l’appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Opening the reference</source>
   <translation>Ouverture de la référence</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Opening the site</source>
   <translation>Ouverture du site</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/rooms/calibrate_work.py" />
   <location filename="gui/rooms/register_work.py" />
   <source>Opening {}</source>
   <translation>Ouverture de {}</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Open…</source>
   <translation>Ouvrir…</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Optional</source>
   <translation>Facultatif</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Order of each source</source>
   <translation>Ordre de chaque source</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Orient</source>
   <translation>Orienter</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Oriented as lower jaw</source>
   <translation>Orienté comme mandibule</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Oriented as upper jaw</source>
   <translation>Orienté comme maxillaire</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Other file…</source>
   <translation>Autre fichier…</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Other jaw</source>
   <translation>Autre arcade</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Other jaw chosen</source>
   <translation>Autre arcade choisie</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Other jaw removed</source>
   <translation>Autre arcade retirée</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>Other jaw removed. Saving takes it out of the file as well.</source>
   <translation>Autre arcade retirée. Enregistrer la retire aussi du fichier.</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>Other site…</source>
   <translation>Autre site…</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Out of date</source>
   <translation>Périmé</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>Out of date: the case was changed after this check.</source>
   <translation>Périmé : le cas a été modifié après cette vérification.</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>Out of date: the case was changed.</source>
   <translation>Périmé : le cas a été modifié.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Out of gum</source>
   <translation>Sortie</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Outwards</source>
   <translation>Extérieur</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Over all components of all readings.</source>
   <translation>Sur toutes les composantes de tous les relevés.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Own shape that stays; at 100 % the widths are kept.</source>
   <translation>Forme propre qui reste ; à 100 %, les largeurs sont gardées.</translation>
  </message>
  <message>
   <location filename="gui/preferences/dialog.py" />
   <source>Pages of the settings</source>
   <translation>Pages des réglages</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Paint with the mask brush (M): what it holds stays as it is.</source>
   <translation>Peignez avec le pinceau « Masque » (M) : ce qu’il protège reste tel quel.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Paired by name</source>
   <translation>Appariés par nom</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Paired by their distances</source>
   <translation>Appariés par distances</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Panels of this step</source>
   <translation>Panneaux de cette étape</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Parting surfaces that meet in an edge or a point</source>
   <translation>Séparation des surfaces jointes par une arête ou un point</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Parts</source>
   <translation>Pièces</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pen</source>
   <translation>Stylet</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pen pressure</source>
   <translation>Pression du stylet</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Performance</source>
   <translation>Performance</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/floats.py" />
   <source>Perspective</source>
   <translation>Perspective</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Picture</source>
   <translation>Image</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Picture only</source>
   <translation>Image seule</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Pieces of soft iron</source>
   <translation>Pièces de fer doux</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Pinch</source>
   <translation>Pincer</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Placement</source>
   <translation>Placement</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Placement ({})</source>
   <translation>Placement ({})</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Places</source>
   <translation>Lieux</translation>
  </message>
  <message>
   <location filename="calibration/planning/implant_search.py" />
   <source>Placing {} x {} mm</source>
   <translation>Pose de {} x {} mm</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Plan</source>
   <translation>Planifier</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Plan (*.plan.json)</source>
   <translation>Plan (*.plan.json)</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Plan a way for a micro-robot</source>
   <translation>Planifier le trajet d’un microrobot</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Plan the sample task</source>
   <translation>Planifier l’exemple</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_work.py" />
   <source>Planning the way</source>
   <translation>Planification du trajet</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Platform below the entry</source>
   <translation>Plateforme sous l’entrée</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Play a recording</source>
   <translation>Rejouer une séance</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Play a recording…</source>
   <translation>Rejouer une séance…</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Playing ended, because the case was changed meanwhile. What was done stays.</source>
   <translation>La lecture s’est terminée, car le cas a été modifié entre-temps. Ce qui a été fait reste.</translation>
  </message>
  <message>
   <location filename="gui/recording/player.py" />
   <source>Playing the recording</source>
   <translation>Lecture de l’enregistrement</translation>
  </message>
  <message>
   <location filename="gui/recording/player.py" />
   <source>Playing the recording: {} of {}. Cancel keeps what is done.</source>
   <translation>Lecture de l’enregistrement : {} sur {}. Annuler garde ce qui est fait.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Playing was cancelled: {} of {} are done and stay. Undo takes them back.</source>
   <translation>La lecture a été annulée : {} sur {} sont faits et restent. Annuler l’action les retire.</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Point at a tooth for its value</source>
   <translation>Pointez une dent</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Point at the surface.</source>
   <translation>Pointez la surface.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Points ({})</source>
   <translation>Points ({})</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Poor fit: an RMS of {} is left. See what was found.</source>
   <translation>Mauvais ajustement : il reste un RMS de {}. Voyez ce qui a été trouvé.</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Port of the device</source>
   <translation>Port de l’appareil</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Premolars and molars stay as they were</source>
   <translation>Prémolaires et molaires restent comme elles étaient</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Prepare a navigation device</source>
   <translation>Préparer un appareil de navigation</translation>
  </message>
  <message>
   <location filename="gui/jobs/warming.py" />
   <source>Preparing the brushes</source>
   <translation>Préparation des pinceaux</translation>
  </message>
  <message>
   <location filename="gui/jobs/warming.py" />
   <source>Preparing the teeth</source>
   <translation>Préparation des dents</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>Press, then press the new keys</source>
   <translation>Cliquez, puis appuyez sur les nouvelles touches</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Pressure of the pen</source>
   <translation>Pression du stylet</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Pressure sets the radius</source>
   <translation>La pression règle le rayon</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Pressure sets the strength</source>
   <translation>La pression règle la force</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: both</source>
   <translation>Pression : les deux</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: nothing</source>
   <translation>Pression : rien</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: radius</source>
   <translation>Pression : rayon</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: strength</source>
   <translation>Pression : force</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Preston's naturally found proportion</source>
   <translation>proportion naturelle de Preston</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Preston, The golden proportion revisited, J Esthet Dent 1993;5:247-251; digits as quoted by Ward, Smile design by the numbers, Oral Health</source>
   <translation>Preston, The golden proportion revisited, J Esthet Dent 1993;5:247-251 ; chiffres cités par Ward, Smile design by the numbers, Oral Health</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Previous region</source>
   <translation>Zone précédente</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Previous tooth</source>
   <translation>Dent précédente</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Processor (slower)</source>
   <translation>Processeur (plus lent)</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Proportion rule</source>
   <translation>Règle de proportion</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/panels/wishes.py" />
   <source>Proportions</source>
   <translation>Proportions</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Publish</source>
   <translation>Publier</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Publish {}?</source>
   <translation>Publier {} ?</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Publishing the design</source>
   <translation>Publication de la création</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/sharing/licence_panel.py" />
   <source>Publish…</source>
   <translation>Publier…</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <location filename="smilesculpt/placing/placing.py" />
   <source>Put back</source>
   <translation>Remettre</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Put the tooth back</source>
   <translation>Remettre la dent en place</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Quit</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS of what is left</source>
   <translation>RMS du reste</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS of what is left over the RMS of the readings.</source>
   <translation>RMS du reste rapporté au RMS des relevés.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS of what is left, with planes left out, with sensors left out.</source>
   <translation>Valeur efficace du résidu, plans exclus, capteurs exclus.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS on readings that the fit had not seen, {} folds.</source>
   <translation>RMS sur des relevés que l’ajustement n’a pas vus, {} parts.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS on sensors that the fit had not seen, {} folds.</source>
   <translation>RMS sur des capteurs que l’ajustement n’a pas vus, {} parts.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS {}</source>
   <translation>RMS {}</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Radius</source>
   <translation>Rayon</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Radius in pixels of the screen</source>
   <translation>Rayon en pixels de l’écran</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Range of the colours</source>
   <translation>Étendue des couleurs</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>Ratio</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Read from a file…</source>
   <translation>Lire un fichier…</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Read keys</source>
   <translation>Lire les touches</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Read width and height of 11 and 21. The two are never quite alike, and that is what makes a smile look natural. Remember the heights: you are going to change them.</source>
   <translation>Lisez la largeur et la hauteur de 11 et 21. Elles ne sont jamais tout à fait pareilles, et c’est ce qui rend un sourire naturel. Retenez les hauteurs : vous allez les changer.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <location filename="meshes/readwrite/stl_text.py" />
   <source>Reading and joining triangles</source>
   <translation>Lecture et jonction des triangles</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/off.py" />
   <source>Reading faces</source>
   <translation>Lecture des faces</translation>
  </message>
  <message>
   <location filename="meshes/validation/examined.py" />
   <source>Reading how the faces hang together</source>
   <translation>Lecture des liens entre faces</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/glb.py" />
   <source>Reading parts</source>
   <translation>Lecture des pièces</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/off.py" />
   <location filename="meshes/readwrite/ply.py" />
   <source>Reading points</source>
   <translation>Lecture des points</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/obj.py" />
   <source>Reading points and faces</source>
   <translation>Lecture des points et des faces</translation>
  </message>
  <message>
   <location filename="gui/jobs/step_jobs.py" />
   <location filename="meshes/readwrite/source.py" />
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>Reading the file</source>
   <translation>Lecture du fichier</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Reading the key</source>
   <translation>Lecture de la clé</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/threemf.py" />
   <source>Reading the model</source>
   <translation>Lecture du modèle</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_jobs.py" />
   <source>Reading the site</source>
   <translation>Lecture du site</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Reading what was left</source>
   <translation>Lecture de ce qui reste</translation>
  </message>
  <message>
   <location filename="calibration/planning/request_files.py" />
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/rooms/calibrate_jobs.py" />
   <location filename="gui/rooms/plan_jobs.py" />
   <location filename="gui/rooms/register_jobs.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Reading {}</source>
   <translation>Lecture de {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Readings</source>
   <translation>Relevés</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Ready</source>
   <translation>Prêt</translation>
  </message>
  <message>
   <location filename="gui/frame/status_bar.py" />
   <source>Ready. Nothing leaves this computer unless you share it.</source>
   <translation>Prêt. Rien ne quitte cet ordinateur sans que vous le partagiez.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Reason</source>
   <translation>Motif</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>Rebuild the surface there, or unite the bodies that overlap.</source>
   <translation>Reconstruisez la surface à cet endroit, ou réunissez les corps qui se chevauchent.</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Recent</source>
   <translation>Récents</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Recent files</source>
   <translation>Fichiers récents</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Record</source>
   <translation>Registre</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>Record it again.</source>
   <translation>Enregistrez-la à nouveau.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Record what I do</source>
   <translation>Enregistrer ce que je fais</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Recording ({})</source>
   <translation>Séance ({})</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Recording. Strokes, masks and moved teeth are kept until you save it.</source>
   <translation>Séance en cours. Traits, masques et dents déplacées sont gardés jusqu’à l’enregistrement.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/frame/window_state.py" />
   <source>Redo</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Redo: {}</source>
   <translation>Rétablir : {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Reduce the number of triangles in the program that made it.</source>
   <translation>Réduisez le nombre de triangles dans le programme d’origine.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Reference device</source>
   <translation>Appareil de référence</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <source>Refine here</source>
   <translation>Affiner ici</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Refine {}</source>
   <translation>Affiner {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Refined {}</source>
   <translation>{} : affiné</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Register</source>
   <translation>Recaler</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Remove the fin or inner wall there, or split the edge.</source>
   <translation>Retirez l’ailette ou la paroi interne, ou séparez l’arête.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>Remove the inner body; give a cavity that is meant an opening to drain resin.</source>
   <translation>Retirez le corps interne ; donnez à une cavité voulue une ouverture pour vider la résine.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Remove the mark {}</source>
   <translation>Retirer la marque {}</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>Remove the other jaw</source>
   <translation>Retirer l’autre arcade</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Remove the reference device</source>
   <translation>Retirer l’appareil de référence</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Remove the second of each.</source>
   <translation>Retirez le second de chaque.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Remove the target {}</source>
   <translation>Retirer la cible {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>Remove them if they are debris; join them to the part if they belong to it.</source>
   <translation>Retirez-les si ce sont des débris ; joignez-les à la pièce s’ils en font partie.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Remove them; nothing is lost.</source>
   <translation>Retirez-les ; rien ne se perd.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Remove them; the surface stays the same.</source>
   <translation>Retirez-les ; la surface reste la même.</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>Remove {}</source>
   <translation>Retirer {}</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Removed</source>
   <translation>Enlevé</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>Rename it.</source>
   <translation>Renommez-le.</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>Replace</source>
   <translation>Remplacer</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>Replace what is there?</source>
   <translation>Remplacer ce qui existe ?</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Report (*.html)</source>
   <translation>Rapport (*.html)</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Reshaping the front teeth</source>
   <translation>Remodelage des dents antérieures</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Restore “{}”</source>
   <translation>Restaurer « {} »</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Restored {}</source>
   <translation>Restauré : {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Restoring “{}”</source>
   <translation>Restauration de « {} »</translation>
  </message>
  <message>
   <location filename="gui/notices/overlay_cards.py" />
   <source>Results</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/cube.py" />
   <source>Right</source>
   <translation>Droite</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Right button turns, middle button moves</source>
   <translation>Le bouton droit tourne, celui du milieu déplace</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Right drag turns, wheel zooms, middle drag moves.</source>
   <translation>Glisser à droite tourne, la molette zoome, glisser au milieu déplace.</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>Right minus left, mm</source>
   <translation>droite moins gauche, mm</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Risk</source>
   <translation>Risque</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Risk of touching the wall</source>
   <translation>Risque de toucher la paroi</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Robot tasks (*.json)</source>
   <translation>Tâches de robot (*.json)</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_colours.py" />
   <source>Room left to the limit</source>
   <translation>Place jusqu’à la limite</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Roomy</source>
   <translation>Aéré</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Root</source>
   <translation>Racine</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Rotation</source>
   <translation>Rotation</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Rows</source>
   <translation>Lignes</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Rows and buttons grow with it.</source>
   <translation>Lignes et boutons grandissent avec lui.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Same on other side</source>
   <translation>Autre côté</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Same on the other side</source>
   <translation>Pareil de l’autre côté</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Sample upper arch</source>
   <translation>Maxillaire d’exemple</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Saturation</source>
   <translation>Saturation</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Saturation of the cores</source>
   <translation>Saturation des noyaux</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Save and send</source>
   <translation>Enregistrer et envoyer</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Save as…</source>
   <translation>Enregistrer sous…</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave.py" />
   <source>Save elsewhere…</source>
   <translation>Enregistrer ailleurs…</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save over it</source>
   <translation>Remplacer</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save over {}?</source>
   <translation>Remplacer {} ?</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save the case</source>
   <translation>Enregistrer le cas</translation>
  </message>
  <message>
   <location filename="gui/recovery/scribe.py" />
   <source>Save the case.</source>
   <translation>Enregistrez le cas.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Save the device</source>
   <translation>Enregistrer l’appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the map</source>
   <translation>Enregistrer la carte</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the map…</source>
   <translation>Enregistrer la carte…</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the placement</source>
   <translation>Enregistrer le placement</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the placement…</source>
   <translation>Enregistrer le placement…</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Save the plan</source>
   <translation>Enregistrer le plan</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Save the points</source>
   <translation>Enregistrer les points</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Save the points…</source>
   <translation>Enregistrer les points…</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Save the recording</source>
   <translation>Enregistrer la séance</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Save the recording…</source>
   <translation>Enregistrer la séance…</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <location filename="gui/views/commands.py" />
   <source>Save this view</source>
   <translation>Enregistrer cette vue</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save {} first?</source>
   <translation>Enregistrer d’abord {} ?</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Saved steps taken back</source>
   <translation>Étapes enregistrées reprises</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>Saved views</source>
   <translation>Vues enregistrées</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Saved views…</source>
   <translation>Vues enregistrées…</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/rooms/plan_way_panel.py" />
   <location filename="gui/rooms/send_panel.py" />
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>Saving the case</source>
   <translation>Enregistrement du cas</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Saving the device</source>
   <translation>Enregistrement de l’appareil</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>Saving the map</source>
   <translation>Enregistrement de la carte</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>Saving the placement</source>
   <translation>Enregistrement du placement</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Saving the plan</source>
   <translation>Enregistrement du plan</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>Saving the points</source>
   <translation>Enregistrement des points</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Scale the tooth</source>
   <translation>Agrandir ou réduire la dent</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Scan</source>
   <translation>Scan</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Scan and points</source>
   <translation>Scan et points</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>Scanning the sample arch</source>
   <translation>Scan de l’arcade d’exemple</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Scans</source>
   <translation>Scans</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Scans ({})</source>
   <translation>Scans ({})</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Scans and cases ({})</source>
   <translation>Scans et cas ({})</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Scrape</source>
   <translation>Racler</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Sculpt</source>
   <translation>Sculpter</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Sealed to author and wearer: the scan and every edit</source>
   <translation>Scellé pour l’auteur et le porteur : le scan et chaque étape</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Sealed to author and wearer: the scan, the other jaw and every edit</source>
   <translation>Scellé pour l’auteur et le porteur : le scan, l’autre arcade et chaque modification</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Sealed: nothing</source>
   <translation>Scellé : rien</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <location filename="gui/preferences/keys_page.py" />
   <source>Search by name or keys</source>
   <translation>Chercher par nom ou touches</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/notices/overlay_cards.py" />
   <source>Search commands</source>
   <translation>Chercher une commande</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <location filename="gui/preferences/keys_page.py" />
   <source>Search the keys</source>
   <translation>Chercher parmi les touches</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <location filename="gui/section/drawing.py" />
   <source>Section</source>
   <translation>Coupe</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Segment</source>
   <translation>Segmenter</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Send the other jaw along, sealed</source>
   <translation>Joindre l’autre arcade, scellée</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Send the plan</source>
   <translation>Envoyer le plan</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Send the plan to {}?</source>
   <translation>Envoyer le plan à {} ?</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Send the scan along, sealed</source>
   <translation>Joindre le scan, scellé</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Sending the plan</source>
   <translation>Envoi du plan</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Send…</source>
   <translation>Envoyer…</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Sensors</source>
   <translation>Capteurs</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Serial number</source>
   <translation>Numéro de série</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>Serial of the device</source>
   <translation>Numéro de série de l’appareil</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Set by SmileSculpt: a swimmer under a camera, corrected at each waypoint; no clinical figures exist.</source>
   <translation>Fixé par SmileSculpt : un nageur sous caméra, corrigé à chaque point de passage ; aucun chiffre clinique n’existe.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: platform level with the bone to 1 mm below it.</source>
   <translation>Fixé par SmileSculpt : plateforme à niveau de l’os jusqu’à 1 mm dessous.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: sizes that most makers sell; a larger one is taken only where 0.3 mm are left beyond every limit.</source>
   <translation>Fixé par SmileSculpt : tailles que vendent la plupart des fabricants ; une plus grande seulement où 0,3 mm restent au-delà de chaque limite.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: the entry stays within the crown that it will carry.</source>
   <translation>Fixé par SmileSculpt : l’entrée reste dans la couronne qu’il portera.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: what an angled abutment corrects without a special part.</source>
   <translation>Fixé par SmileSculpt : ce qu’un pilier angulé corrige sans pièce spéciale.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Set the change of length to +0.5 mm and the proportion to your own. The program reshapes your own front teeth: biting edges move down, necks and gum stay where they are.</source>
   <translation>Réglez l’allongement sur +0,5 mm et la proportion sur la vôtre. Le programme remodèle vos propres dents antérieures : les bords libres descendent, collets et gencive restent en place.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Set the change of length to +0.5 mm; if you sculpted afterwards, smooth the biting edges less.</source>
   <translation>Réglez l’allongement sur +0,5 mm ; si vous avez sculpté ensuite, lissez moins les bords libres.</translation>
  </message>
  <message>
   <location filename="gui/preferences/dialog.py" />
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Settings…</source>
   <translation>Réglages…</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Share</source>
   <translation>Partager</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Share held by both</source>
   <translation>Part commune</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Share of the scan that the surface holds too</source>
   <translation>Part du scan que la surface contient aussi</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Share of the variance.</source>
   <translation>Part de la variance.</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Sharp</source>
   <translation>Pointu</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Sharpen</source>
   <translation>Durcir</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Sharpen the mask</source>
   <translation>Durcir le masque</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Shift+drag</source>
   <translation>Maj+glisser</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Shift+middle drag</source>
   <translation>Maj+glisser au milieu</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/rooms/placement_panel.py" />
   <location filename="gui/rooms/register_panels.py" />
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Show</source>
   <translation>Montrer</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Show all crowns</source>
   <translation>Montrer toutes les couronnes</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Show before</source>
   <translation>Montrer avant</translation>
  </message>
  <message>
   <location filename="gui/frame/guide_card.py" />
   <location filename="gui/frame/top_bar.py" />
   <source>Show everything</source>
   <translation>Tout montrer</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Show it</source>
   <translation>Montrer</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Show me around</source>
   <translation>Visite guidée</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Show one step at a time</source>
   <translation>Montrer une étape à la fois</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Show the designed crowns</source>
   <translation>Montrer les couronnes conçues</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Show the implant</source>
   <translation>Montrer l’implant</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Show the largest error</source>
   <translation>Montrer la plus grande erreur</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Show the target {}</source>
   <translation>Montrer la cible {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Show the way in the picture</source>
   <translation>Montrer le trajet dans l’image</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Show the whole lesson</source>
   <translation>Montrer toute la leçon</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Show worst place</source>
   <translation>Montrer le pire endroit</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Show {}</source>
   <translation>Montrer {}</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>Show: {}</source>
   <translation>Montrer : {}</translation>
  </message>
  <message>
   <location filename="gui/frame/status_bar.py" />
   <source>Shown in mm</source>
   <translation>Affiché en mm</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Shrink</source>
   <translation>Réduire</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Shrink the mask</source>
   <translation>Réduire le masque</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Sideways</source>
   <translation>Latéral</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Sign the plan</source>
   <translation>Signer le plan</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Sign the way</source>
   <translation>Signer le trajet</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Sign-off</source>
   <translation>Signature</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Signature</source>
   <translation>Signature</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Signed and written</source>
   <translation>Signé et écrit</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Signed by {}. Any change after this is found.</source>
   <translation>Signé par {}. Toute modification ultérieure se verra.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Signing and sending take what the picture shows.</source>
   <translation>Ce que l’image montre est signé et envoyé.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Signing measures the plan anew first.</source>
   <translation>Avant la signature, le plan est mesuré à nouveau.</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Signing the design</source>
   <translation>Signature de la création</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_jobs.py" />
   <location filename="gui/rooms/plan_work.py" />
   <source>Signing the plan</source>
   <translation>Signature du plan</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_work.py" />
   <source>Signing the way</source>
   <translation>Signature du trajet</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Simulate</source>
   <translation>Simuler</translation>
  </message>
  <message>
   <location filename="calibration/simulation/risk.py" />
   <location filename="gui/rooms/plan_work.py" />
   <source>Simulating the placing</source>
   <translation>Simulation de la pose</translation>
  </message>
  <message>
   <location filename="calibration/simulation/risk.py" />
   <source>Simulating the swim</source>
   <translation>Simulation de la nage</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Site</source>
   <translation>Site</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Six front teeth, {} mm, {}</source>
   <translation>Six dents antérieures, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <location filename="gui/placing/tooth_words.py" />
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Size of the text</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Skip the tour</source>
   <translation>Passer la visite</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Smaller brush</source>
   <translation>Pinceau plus petit</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>SmileSculpt can start again and draw without the driver (slower).</source>
   <translation>SmileSculpt peut redémarrer et dessiner sans le pilote (plus lent).</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>SmileSculpt ended by a fault last time. What was not saved is offered on the first page.</source>
   <translation>SmileSculpt s’est arrêté par une défaillance la dernière fois. Ce qui n’était pas enregistré est proposé sur la première page.</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <source>SmileSculpt is a design and research tool. It is not a medical device.</source>
   <translation>SmileSculpt est un outil de conception et de recherche. Ce n’est pas un dispositif médical.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Smooth</source>
   <translation>Lisser</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Smooth them away if they come from the scanner; round them if they are meant.</source>
   <translation>Lissez-les si elles viennent du scanner ; arrondissez-les si elles sont voulues.</translation>
  </message>
  <message>
   <location filename="meshes/repair/tips.py" />
   <source>Smoothing sharp tips</source>
   <translation>Lissage des pointes aiguës</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Snake hook</source>
   <translation>Étirer</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Snap to arch</source>
   <translation>Aligner</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Snap to the arch</source>
   <translation>Aligner sur l’arcade</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Snow, J Esthet Dent 1999;11:177-184</source>
   <translation>Snow, J Esthet Dent 1999;11:177-184</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Soft</source>
   <translation>Doux</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Soft iron</source>
   <translation>Fer doux</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <source>Something in SmileSculpt went wrong.</source>
   <translation>Quelque chose s’est mal passé dans SmileSculpt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Sources for each coil</source>
   <translation>Sources par bobine</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Spacing</source>
   <translation>Pas</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Speed</source>
   <translation>Vitesse</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Sphere</source>
   <translation>Sphère</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Split the vertex into one for each surface.</source>
   <translation>Séparez le sommet, un pour chaque surface.</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Start</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Start again now</source>
   <translation>Redémarrer maintenant</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Start here</source>
   <translation>Commencez ici</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>Start with software drawing (slower): set LIBGL_ALWAYS_SOFTWARE=1 on Linux, or QT_OPENGL=software on Windows, and open SmileSculpt again.</source>
   <translation>Démarrez avec le dessin logiciel (plus lent) : réglez LIBGL_ALWAYS_SOFTWARE=1 sous Linux, ou QT_OPENGL=software sous Windows, et rouvrez SmileSculpt.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: gum, palate, other teeth, names of files</source>
   <translation>Reste ici : gencive, palais, autres dents, noms de fichiers</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: the other jaw, gum, palate, other teeth, names of files</source>
   <translation>Reste ici : l’autre arcade, gencive, palais, autres dents, noms de fichiers</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: the scan, gum, palate, other teeth, names of files</source>
   <translation>Reste ici : le scan, gencive, palais, autres dents, noms de fichiers</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: the scan, the other jaw, gum, palate, other teeth, names of files</source>
   <translation>Reste ici : le scan, l’autre arcade, gencive, palais, autres dents, noms de fichiers</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Steady</source>
   <translation>Stabilité</translation>
  </message>
  <message>
   <location filename="gui/frame/guide_card.py" />
   <location filename="smilesculpt/journal/retracing.py" />
   <source>Step {} of {}</source>
   <translation>Étape {} sur {}</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>Step {} of {}, {}, {}. {}</source>
   <translation>Étape {} sur {}, {}, {}. {}</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Step {}: {}</source>
   <translation>Étape {} : {}</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <location filename="gui/frame/top_bar.py" />
   <source>Steps</source>
   <translation>Étapes</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Steps were done in this unit. Undo them all, then it can be changed.</source>
   <translation>Des étapes ont été faites dans cette unité. Annulez-les toutes, puis elle pourra être changée.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Stop the brush</source>
   <translation>Arrêter le pinceau</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Straight walls along {} mm of border lead to a flat base,</source>
   <translation>Des parois droites le long de {} mm de bord mènent à un socle plat,</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Strength</source>
   <translation>Force</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Strokes between two autosaves</source>
   <translation>Traits entre deux sauvegardes auto</translation>
  </message>
  <message>
   <location filename="calibration/registration/surface_fit.py" />
   <source>Surfaces fitted</source>
   <translation>Surfaces ajustées</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Swap the keys with {}</source>
   <translation>Échanger les touches avec « {} »</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Swap the two</source>
   <translation>Échanger les deux</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Switch theme</source>
   <translation>Changer de thème</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Systematic review of robotic implant surgery 2023, 242 implants in patients: 0.68 mm at the platform, 1.69 degrees.</source>
   <translation>Revue systématique de la pose par robot 2023, 242 implants chez des patients : 0,68 mm à la plateforme, 1,69 degré.</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Tahmaseb et al. 2018, Clin Oral Implants Res 29(S16): 1.2 mm at the entry, 3.5 degrees, static guides pooled. The figures as they are commonly quoted.</source>
   <translation>Tahmaseb et al. 2018, Clin Oral Implants Res 29(S16) : 1,2 mm à l’entrée, 3,5 degrés, guides statiques réunis. Chiffres tels qu’ils sont couramment cités.</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Take a tool to measure with.</source>
   <translation>Prenez un outil de mesure.</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Take it</source>
   <translation>Prendre</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>Take it in hand first.</source>
   <translation>Prenez-la d’abord en main.</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Take the keys from {}</source>
   <translation>Prendre les touches de « {} »</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Take the open case</source>
   <translation>Prendre le cas ouvert</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Take {} off the list</source>
   <translation>Retirer {} de la liste</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Takes</source>
   <translation>Durée</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Targets</source>
   <translation>Cibles</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Tarnow, Cho, Wallace 2000, J Periodontol 71(4):546-549: at least 3 mm between implants. The figure as it is commonly quoted.</source>
   <translation>Tarnow, Cho, Wallace 2000, J Periodontol 71(4):546-549 : au moins 3 mm entre implants. Chiffre tel qu’il est couramment cité.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Teeth</source>
   <translation>Dents</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Teeth and gum</source>
   <translation>Dents et gencive</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Teeth found</source>
   <translation>Dents trouvées</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_frame.py" />
   <source>Teeth that were found: {}.</source>
   <translation>Dents trouvées : {}.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Teeth to change</source>
   <translation>Dents à modifier</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>Teeth, mm</source>
   <translation>Dents, mm</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The author's key is missing.</source>
   <translation>La clé de l’auteur manque.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>The bite plane is not known yet.</source>
   <translation>Le plan occlusal n’est pas encore connu.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>The biting end goes towards the lip where it is more than 0</source>
   <translation>Au-dessus de 0, le bord libre va vers la lèvre</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>The biting end goes towards the midline where it is more than 0</source>
   <translation>Au-dessus de 0, le bord libre va vers le milieu</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>The brush follows on a leash of this length</source>
   <translation>Le pinceau suit au bout d’une laisse de cette longueur</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="gui/sculpting/refine_work.py" />
   <source>The case changed meanwhile, so nothing was done.</source>
   <translation>Le cas a changé entre-temps, rien n’a donc été fait.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>The case was changed after the check. Check again.</source>
   <translation>Le cas a été modifié après la vérification. Vérifiez à nouveau.</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave.py" />
   <source>The case was not autosaved: {}.</source>
   <translation>Le cas n’a pas été sauvegardé : {}.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>The chosen tooth</source>
   <translation>La dent choisie</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave.py" />
   <source>The copy from {} is kept.</source>
   <translation>La copie de {} est conservée.</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>The design</source>
   <translation>La création</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The device at {}:{} may then carry it out. {} answers for it.</source>
   <translation>L’appareil à {}:{} pourra alors l’exécuter. {} en répond.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>The device drifted.</source>
   <translation>L’appareil a dérivé.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>The device is as calibrated.</source>
   <translation>L’appareil est comme calibré.</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The device listens at host and port</source>
   <translation>L’appareil écoute à l’adresse et au port</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>The device was written to {}.</source>
   <translation>L’appareil a été écrit dans {}.</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>The diagnostics are on the clipboard. They name no file and no person.</source>
   <translation>Le diagnostic est dans le presse-papiers. Il ne nomme ni fichier ni personne.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>The disk has everything at least this often. Each change is noted at once.</source>
   <translation>Le disque reçoit tout au moins à ce rythme. Chaque modification est notée aussitôt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The file has no column sensor, so that one sensor is taken for all.</source>
   <translation>Le fichier n’a pas de colonne capteur : un seul capteur est pris pour tous.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>The file is probably in another unit: name it when reading (such as --units m).</source>
   <translation>Le fichier est sans doute dans une autre unité : nommez-la à la lecture (par exemple --units m).</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The fit ran out of steps; what is shown is the best so far.</source>
   <translation>L’ajustement n’est pas allé au bout ; le meilleur jusqu’ici est montré.</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>The gum is locked. Take the tick off Lock gum to change it.</source>
   <translation>La gencive est verrouillée. Décochez « Verrouiller la gencive » pour la modifier.</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/calibrate_work.py" />
   <source>The history holds {n} checks.</source>
   <translation>
    <numerusform>L’historique contient {n} contrôle.</numerusform>
    <numerusform>L’historique contient {n} contrôles.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The host of the device is missing.</source>
   <translation>L’adresse de l’appareil manque.</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>The lesson</source>
   <translation>La leçon</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>The limit of the brush is being worked out. Try again in a moment.</source>
   <translation>La limite du pinceau est en cours de calcul. Réessayez dans un instant.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>The list on the first page holds names only.</source>
   <translation>La liste de la première page ne contient que des noms.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The longest difference of reading and model.</source>
   <translation>La plus grande différence entre relevé et modèle.</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>The mask holds this place. Free it with Ctrl and the mask brush.</source>
   <translation>Le masque protège cet endroit. Libérez-le avec Ctrl et le pinceau « Masque ».</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>The mask is empty. Paint with the mask brush, or hold a tooth.</source>
   <translation>Le masque est vide. Peignez avec le pinceau masque, ou protégez une dent.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>The mask is like that already.</source>
   <translation>Le masque est déjà ainsi.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>The model</source>
   <translation>Le modèle</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>The model cannot be drawn: {}; {}.</source>
   <translation>Le modèle ne peut pas être dessiné : {} ; {}.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>The name of who accepts it is missing.</source>
   <translation>Il manque le nom de la personne qui accepte.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>The new folder holds from the next start on.</source>
   <translation>Le nouveau dossier vaut à partir du prochain démarrage.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The other jaw goes along only within the sealed scan.</source>
   <translation>L’autre arcade n’est jointe que dans le scan scellé.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>The other jaw…</source>
   <translation>L’autre arcade…</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>The panels of the step, in the order in which they are needed.</source>
   <translation>Les panneaux de l’étape, dans l’ordre où ils servent.</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>The picture stopped: {}. Your work is kept.</source>
   <translation>L’image s’est arrêtée : {}. Votre travail est conservé.</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The plan is not signed. A named person signs it first.</source>
   <translation>Le plan n’est pas signé. Une personne nommée le signe d’abord.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>The plan names no device.</source>
   <translation>Le plan ne nomme aucun appareil.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>The plan was written to {}.</source>
   <translation>Le plan a été écrit dans {}.</translation>
  </message>
  <message>
   <location filename="gui/section/drawing.py" />
   <source>The plane meets nothing here</source>
   <translation>Le plan ne rencontre rien ici</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The port is none from 1 to 65535.</source>
   <translation>Le port n’est pas entre 1 et 65535.</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>The processor draws now.</source>
   <translation>Le processeur dessine en ce moment.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>The reason is missing.</source>
   <translation>Il manque le motif.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>The recording was done again, but the case differs from what it was.</source>
   <translation>La séance a été rejouée, mais le cas diffère de ce qu’il était.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>The recording was done again; the case is as it was recorded.</source>
   <translation>La séance a été rejouée ; le cas est comme enregistré.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>The report was written to {}.</source>
   <translation>Le rapport a été écrit dans {}.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>The risk of this place is not simulated yet.</source>
   <translation>Le risque de cette place n’est pas encore simulé.</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>The sample is made in millimetres.</source>
   <translation>L’exemple est fait en millimètres.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>The scan closes itself: its own base was kept.</source>
   <translation>Le scan se ferme lui-même : son propre socle a été gardé.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>The scan is {} separate bodies: a slab {} mm thick beyond their necks joins them, with pillars of up to {} mm.</source>
   <translation>Le scan est fait de {} corps séparés : une plaque de {} mm d’épaisseur au-delà des collets les joint, avec des piliers de {} mm au plus.</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>The scan is {}, which is no size of a jaw. Look at its unit in Import.</source>
   <translation>Le scan mesure {}, ce qui n’est pas la taille d’une arcade. Vérifiez son unité dans « Importer ».</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>The scan is {}.</source>
   <translation>Le scan mesure {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>The settings are not kept. {}</source>
   <translation>Les réglages ne sont pas conservés. {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/problem.py" />
   <source>The settings could not be read and are as at first. The damaged file is kept as {}.</source>
   <translation>Les réglages étaient illisibles et sont comme au début. Le fichier abîmé est gardé sous {}.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>The shape itself</source>
   <translation>La forme elle-même</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The sign of the readings is checked against the reference device.</source>
   <translation>Le signe des relevés est vérifié avec l’appareil de référence.</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>The signed design was written to {}.</source>
   <translation>La création signée a été écrite dans {}.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>The simulation of the risk was not repeated.</source>
   <translation>La simulation du risque n’a pas été refaite.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The smile is the author's own</source>
   <translation>Le sourire est celui de l’auteur</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>The surface met itself in {} pairs of faces and could not be mended in place, so all of it was wrapped anew on a grid of {} mm: edges are rounder, and points moved by up to {} mm.</source>
   <translation>La surface se rencontrait en {} paires de triangles et ne pouvait être corrigée sur place : tout a été réenveloppé sur une grille de {} mm ; les arêtes sont plus rondes, et des points ont bougé de {} mm au plus.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <location filename="gui/placing/declared.py" />
   <source>The teeth are not known yet. Find teeth first.</source>
   <translation>Les dents ne sont pas encore connues. Trouvez d’abord les dents.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>The wax-up is the arch with its new crowns as one solid with a base. A dentist or technician moulds a mock-up over it, and the mock-up is worn for a try before any tooth is touched. The program checks it before it offers it.</source>
   <translation>Le wax-up est l’arcade avec ses nouvelles couronnes, d’un seul bloc avec un socle. Un dentiste ou un prothésiste moule dessus un mock-up, porté à l’essai avant de toucher une dent. Le programme le vérifie avant de le proposer.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>The wax-up passes every rule of the print profile</source>
   <translation>Le wax-up respecte toutes les règles du profil d’impression</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>The wax-up was not made and checked yet.</source>
   <translation>Le wax-up n’est pas encore fait ni vérifié.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>The way is clear of the wall, and the coils can drive it.</source>
   <translation>Le trajet évite la paroi, et les bobines peuvent le conduire.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <location filename="gui/rooms/plan_work.py" />
   <source>The way touches the wall, or the coils cannot drive it.</source>
   <translation>Le trajet touche la paroi, ou les bobines ne peuvent pas le conduire.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The wearer agrees to</source>
   <translation>Le porteur du sourire accepte</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The wearer agrees to show no crown yet.</source>
   <translation>Le porteur n’accepte encore de montrer aucune couronne.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The wearer's key is missing: nothing goes out without consent.</source>
   <translation>La clé du porteur manque : rien ne sort sans consentement.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>The whole tooth</source>
   <translation>La dent entière</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>The widths of 11 and 21 differ by no more than 0.4 mm</source>
   <translation>Les largeurs de 11 et 21 diffèrent de 0,4 mm au plus</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>The widths stay as they are.</source>
   <translation>Les largeurs restent comme elles sont.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>The worst margin of the best place is {}.</source>
   <translation>La pire marge de la meilleure place est de {}.</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>There is no device before the fit.</source>
   <translation>Il n’y a pas d’appareil avant l’ajustement.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>There is no implant yet.</source>
   <translation>Il n’y a pas encore d’implant.</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>There is not enough memory for this file. Close other programs, or thin it out.</source>
   <translation>Il n’y a pas assez de mémoire pour ce fichier. Fermez d’autres programmes, ou allégez le fichier.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>There is nothing to export before the check.</source>
   <translation>Il n’y a rien à exporter avant la vérification.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_rules.py" />
   <source>These are no keys that a command can have.</source>
   <translation>Une commande ne peut pas avoir ces touches.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>These files come from a design tool, not from a medical device.</source>
   <translation>Ces fichiers viennent d’un outil de conception, pas d’un dispositif médical.</translation>
  </message>
  <message>
   <location filename="gui/preferences/problem.py" />
   <source>These settings made no sense and are as at first: {}.</source>
   <translation>Ces réglages n’avaient pas de sens et sont comme au début : {}.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>They are in no file yet, and “{}” lets them go.</source>
   <translation>Elles ne sont encore dans aucun fichier, et « {} » les abandonne.</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>They were never saved, and nothing can bring them back.</source>
   <translation>Jamais enregistrés, rien ne pourra les ramener.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>Thicken the part there.</source>
   <translation>Épaississez la pièce à cet endroit.</translation>
  </message>
  <message>
   <location filename="meshes/offset/thickened.py" />
   <source>Thickening walls</source>
   <translation>Épaississement des parois</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Thickness</source>
   <translation>Épaisseur</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>This does not look like a jaw: {} Open a scan of one whole arch, or choose its unit in the step Import.</source>
   <translation>Cela ne ressemble pas à une arcade : {} Ouvrez le scan d’une arcade entière, ou choisissez son unité à l’étape « Importer ».</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>This scan is {} in {}. In {} it would be {:.0f} mm, like a jaw.</source>
   <translation>Ce scan mesure {}, lu en {}. En {}, il ferait {:.0f} mm, comme une arcade.</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>This screen has no room for the largest text.</source>
   <translation>Cet écran n’a pas de place pour le plus grand texte.</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>This stroke became too long, so it ended here. What it did stays. Press again to go on with another one.</source>
   <translation>Ce trait est devenu trop long et s’est donc terminé ici. Ce qu’il a fait reste. Appuyez de nouveau pour continuer avec un autre.</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Three fiducials in both frames place the scan; six tell how well.</source>
   <translation>Trois repères dans les deux systèmes placent le scan ; six disent avec quelle justesse.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Three front teeth, {} mm, {}</source>
   <translation>Trois dents antérieures, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Three-button mouse</source>
   <translation>Souris à trois boutons</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Tidying borders</source>
   <translation>Nettoyage des limites</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>Tightest radius</source>
   <translation>Rayon le plus serré</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/rooms/plan_tool.py" />
   <source>Tilt</source>
   <translation>Bascule</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Tilt from the prosthetic axis</source>
   <translation>Inclinaison sur l’axe prothétique</translation>
  </message>
  <message>
   <location filename="calibration/travel/travel_time.py" />
   <source>Timing the ways</source>
   <translation>Chronométrage des trajets</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Tip</source>
   <translation>Angulation</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Title of the design</source>
   <translation>Titre de la création</translation>
  </message>
  <message>
   <location filename="gui/measuring/point_tools.py" />
   <source>To the side</source>
   <translation>De côté</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/frame/workbench.py" />
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/panels/measures.py" />
   <source>Tooth</source>
   <translation>Dent</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <location filename="gui/panels/teeth.py" />
   <source>Tooth {}</source>
   <translation>Dent {}</translation>
  </message>
  <message>
   <location filename="gui/tools/brush.py" />
   <source>Tooth {} is hidden. Show it to change it.</source>
   <translation>La dent {} est masquée. Montrez-la pour la modifier.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Tooth {} is locked. Free it to move it.</source>
   <translation>La dent {} est verrouillée. Libérez-la pour la déplacer.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Torque</source>
   <translation>Torque</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Towards lip or cheek where it is more than 0</source>
   <translation>Vers la lèvre ou la joue au-dessus de 0</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Trackpad</source>
   <translation>Pavé tactile</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Treat as lower</source>
   <translation>Traiter en bas</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Treat as upper</source>
   <translation>Traiter en haut</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Triangles</source>
   <translation>Triangles</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Trust them as they are</source>
   <translation>Leur faire confiance</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Try it with the sample</source>
   <translation>Essayer avec l’exemple</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Try {}.</source>
   <translation>Essayez {}.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Turn</source>
   <translation>Pivot</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>Turn all their faces over.</source>
   <translation>Retournez toutes leurs faces.</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Turn by 15°</source>
   <translation>Tourner de 15°</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Turn the direction of the wheel</source>
   <translation>Inverser le sens de la molette</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Turn the model</source>
   <translation>Tourner le modèle</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Turn the tooth</source>
   <translation>Tourner la dent</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Turn these faces over.</source>
   <translation>Retournez ces faces.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Two fingers move, a pinch zooms, Alt and a drag turn</source>
   <translation>Deux doigts déplacent, pincer zoome, Alt et glisser tourne</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Two front teeth, {} mm, {}</source>
   <translation>Deux dents antérieures, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/notices/overlay_cards.py" />
   <source>Type a command, a tooth number or a file</source>
   <translation>Tapez une commande, un numéro de dent ou un fichier</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Under 5 fiducials a bad one cannot be named: mark more</source>
   <translation>En dessous de 5 repères, un mauvais ne peut pas être nommé : marquez-en davantage</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/frame/window_state.py" />
   <location filename="gui/sculpting/refine_work.py" />
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Undo strokes behind the canines; lock those teeth before you sculpt.</source>
   <translation>Annulez les traits derrière les canines ; verrouillez ces dents avant de sculpter.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Undo what you added to one side only, or sculpt with the mirror on.</source>
   <translation>Annulez ce que vous avez ajouté d’un seul côté, ou sculptez avec le miroir.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Undo: {}</source>
   <translation>Annuler : {}</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Unit of the file</source>
   <translation>Unité du fichier</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>Unit: {}.</source>
   <translation>Unité : {}.</translation>
  </message>
  <message>
   <location filename="meshes/repair/uncrossing.py" />
   <source>Uniting bodies that cut into each other</source>
   <translation>Réunion des corps qui se coupent</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <location filename="gui/rooms/register.py" />
   <source>Units: mm</source>
   <translation>Unité : mm</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Units: mm, A, mT</source>
   <translation>Unités : mm, A, mT</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Unmask</source>
   <translation>Démasquer</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Update SmileSculpt; the file was left as it is.</source>
   <translation>Mettez SmileSculpt à jour ; le fichier est resté tel quel.</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Upper jaw</source>
   <translation>Maxillaire</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Upper jaw from below</source>
   <translation>Maxillaire vu du dessous</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Use one of: {}.</source>
   <translation>Utilisez l’une de ces valeurs : {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <location filename="gui/recovery/no_drawing.py" />
   <source>Use software drawing</source>
   <translation>Dessiner par logiciel</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Use the scan</source>
   <translation>Prendre le scan</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Use the usual folder</source>
   <translation>Prendre le dossier habituel</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Use {}</source>
   <translation>Utiliser les {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Verify a bundle</source>
   <translation>Vérifier un paquet</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Verify a bundle…</source>
   <translation>Vérifier un paquet…</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Verifying {}</source>
   <translation>Vérification de {}</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>View</source>
   <translation>Vue</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks.py" />
   <source>View {}</source>
   <translation>Vue {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>View: {}</source>
   <translation>Vue : {}</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for Check</source>
   <translation>Attend « Vérifier »</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for Segment</source>
   <translation>Attend « Segmenter »</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for a new check</source>
   <translation>Attend une vérification</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for {}</source>
   <translation>Attend « {} »</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Ward, Dent Clin North Am 2001;45:143-154, and Dentistry Today (70 % shown); 0.62 to 0.80 tested: Pitel, J Esthet Restor Dent 2016</source>
   <translation>Ward, Dent Clin North Am 2001;45:143-154, et Dentistry Today (70 % montré) ; 0,62 à 0,80 testé : Pitel, J Esthet Restor Dent 2016</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Wax-up</source>
   <translation>Wax-up</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Wax-up ready</source>
   <translation>Wax-up prêt</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Way between two dabs, in per cent of the radius</source>
   <translation>Distance entre deux touches, en pour cent du rayon</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>Way of working</source>
   <translation>Façon de travailler</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Ways to start</source>
   <translation>Façons de commencer</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Wearer's key</source>
   <translation>Clé du porteur</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>What changes where the pen is pressed harder</source>
   <translation>Ce qui change quand le stylet appuie plus fort</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>What is published</source>
   <translation>Ce qui est publié</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>What is unsure</source>
   <translation>Ce qui est incertain</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>What repeated readings differ by: no model can be better.</source>
   <translation>Ce dont diffèrent des relevés répétés : aucun modèle ne peut faire mieux.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>What the colours show</source>
   <translation>Ce que montrent les couleurs</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>What the device leaves</source>
   <translation>Ce que l’appareil laisse</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>What the fit leaves</source>
   <translation>Ce que l’ajustement laisse</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>What this step needs</source>
   <translation>Ce dont l’étape a besoin</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>What would you like to do?</source>
   <translation>Que souhaitez-vous faire ?</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>When it is full, the oldest steps can no longer be taken back.</source>
   <translation>Quand elle est pleine, les plus anciennes étapes ne peuvent plus être annulées.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Where the same teeth were scanned in the device. Points that place it roughly help.</source>
   <translation>Là où les mêmes dents ont été scannées dans l’appareil. Des points qui le placent à peu près aident.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Where unsaved work is kept</source>
   <translation>Où le travail non enregistré est gardé</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>While the picture moves</source>
   <translation>Quand l’image bouge</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Who draws</source>
   <translation>Qui dessine</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Who is it</source>
   <translation>Qui est-ce</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Who locks the gum</source>
   <translation>Qui verrouille la gencive</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Who locks the neighbours</source>
   <translation>Qui verrouille les voisines</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Whoever can open the sealed scan sees the other jaw too.</source>
   <translation>Qui peut ouvrir le scan scellé voit aussi l’autre arcade.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Whoever it is sealed to can open it: smilesculpt exchange open --help</source>
   <translation>Celui à qui il est scellé peut l’ouvrir : smilesculpt exchange open --help</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Why this calibration may be used</source>
   <translation>Pourquoi cet étalonnage peut être utilisé</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/panels/measures.py" />
   <location filename="gui/placing/tooth_words.py" />
   <source>Width</source>
   <translation>Largeur</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Width and height</source>
   <translation>Largeur et hauteur</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Width of height</source>
   <translation>Largeur sur hauteur</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Wishes</source>
   <translation>Souhaits</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Work from {} was not saved: {} on “{}”.</source>
   <translation>Du travail de {} n’a pas été enregistré : {} sur « {} ».</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Work that was not saved</source>
   <translation>Travail non enregistré</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Working it out…</source>
   <translation>Calcul en cours…</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Working the colours out: {}</source>
   <translation>Calcul des couleurs : {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Worst place, {}</source>
   <translation>Pire endroit, {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Worst sensors, RMS</source>
   <translation>Pires capteurs, RMS</translation>
  </message>
  <message>
   <location filename="meshes/repair/resurface.py" />
   <source>Wrapping the surface anew</source>
   <translation>Nouvelle enveloppe de la surface</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Write report</source>
   <translation>Écrire le rapport</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/panels/export.py" />
   <source>Write report…</source>
   <translation>Rapport…</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Write the bundle</source>
   <translation>Écrire le paquet</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Write the keys</source>
   <translation>Écrire les touches</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Write to a file…</source>
   <translation>Écrire un fichier…</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to a folder of your own.</source>
   <translation>Écrivez dans un dossier à vous.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to another disk.</source>
   <translation>Écrivez sur un autre disque.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to another name.</source>
   <translation>Écrivez sous un autre nom.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to another place.</source>
   <translation>Écrivez à un autre endroit.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Writes the part for a printer, and a report.</source>
   <translation>Écrit la pièce pour une imprimante, et un rapport.</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Writing the bundle</source>
   <translation>Écriture du paquet</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Writing the parts</source>
   <translation>Écriture des pièces</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Writing the report</source>
   <translation>Écriture du rapport</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>Writing {}</source>
   <translation>Écriture de {}</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Written</source>
   <translation>Écrit</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>You pick, draw and read on the teeth themselves.</source>
   <translation>Vous choisissez, dessinez et lisez sur les dents mêmes.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Your first mock-up</source>
   <translation>Votre premier mock-up</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your key</source>
   <translation>Votre clé</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your key is missing.</source>
   <translation>Votre clé manque.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your name</source>
   <translation>Votre nom</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your name is missing.</source>
   <translation>Votre nom manque.</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Zoom</source>
   <translation>Zoomer</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Zoom to the pointer</source>
   <translation>Zoomer vers le pointeur</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>a 7-Zip archive</source>
   <translation>une archive 7-Zip</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <source>a binary STL has at least {} bytes, this file {}</source>
   <translation>un STL binaire a au moins {} octets, ce fichier {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>a bitmap picture</source>
   <translation>une image</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>a change in the recording is damaged: {}</source>
   <translation>une modification de la séance est abîmée : {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>a chip of a tooth</source>
   <translation>un éclat de dent</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/reading.py" />
   <source>a face names vertex {} counted from 0, but there are {}</source>
   <translation>une face nomme le sommet {} compté depuis 0, mais il y en a {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/scribe.py" />
   <source>a fault of the program</source>
   <translation>une défaillance du programme</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>a file of that name stands there</source>
   <translation>un fichier de ce nom s’y trouve</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>a folder of that name stands there</source>
   <translation>un dossier de ce nom s’y trouve</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>a gzip archive</source>
   <translation>une archive gzip</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>a head or a tray of models</source>
   <translation>une tête ou un plateau de modèles</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>a mask holds {}; give 0, free, to 1, held.</source>
   <translation>un masque protège {} ; donnez de 0, libre, à 1, protégé.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>a number of its move is not finite</source>
   <translation>un nombre de son déplacement n’est pas fini</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>a palate covers {} % of the space inside the arch</source>
   <translation>un palais couvre {} % de l’espace dans l’arcade</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>a piece of the scan is no closed surface</source>
   <translation>un morceau du scan n’est pas une surface fermée</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>a prepared tooth</source>
   <translation>dent préparée</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>a recording holds work on the shape only, and the case was oriented or segmented meanwhile. Start the recording afterwards.</source>
   <translation>une séance ne retient que le travail sur la forme, et le cas a été orienté ou segmenté entre-temps. Démarrez la séance ensuite.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>a space of {} mm {}</source>
   <translation>un espace de {} mm {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>a stroke is done on a surface, by a Hand</source>
   <translation>un trait se fait sur une surface, par une main</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>a whole jaw of this size would be in centimetres (--units cm)</source>
   <translation>une arcade entière de cette taille serait en centimètres (--units cm)</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>accepted</source>
   <translation>accepté</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>act {} of the recording: {}</source>
   <translation>geste {} de la séance : {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>act {}: {}</source>
   <translation>geste {} : {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>along the crown's long axis, from the lowest gum line of the labial face to the tip</source>
   <translation>le long du grand axe de la couronne, du point le plus bas du bord gingival labial jusqu’à la pointe</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>although it is named '{}'</source>
   <translation>bien qu’il soit nommé « {} »</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>an antagonist</source>
   <translation>antagoniste</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>an edit in the history of a case is packed</source>
   <translation>une modification dans l’historique d’un cas est compressée</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>an offset of {} mm</source>
   <translation>un décalage de {} mm</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>an old VTK file</source>
   <translation>un ancien fichier VTK</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>an unlikely size; if the file has another unit, name it with --units</source>
   <translation>une taille improbable ; si le fichier a une autre unité, nommez-la avec --units</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>and {} more</source>
   <translation>et {} de plus</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>another dental frame would drop {} of shape made in this one. Start again from the scan, or undo them first.</source>
   <translation>un autre repère dentaire ferait perdre {} de forme faites dans celui-ci. Repartez du scan, ou annulez-les d’abord.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>antagonist {}</source>
   <translation>antagoniste {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>arrows</source>
   <translation>flèches</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>as asked</source>
   <translation>comme demandé</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>as millimetres it would be {}</source>
   <translation>en millimètres, ce serait {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>as the file says</source>
   <translation>comme le dit le fichier</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>asked for: largest side {} is {}</source>
   <translation>demandé : le plus grand côté {} fait {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>at most {} mm³, on {}</source>
   <translation>au plus {} mm³, sur {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>beside {} only {} % of the way to the rule: contacts move {} mm at most</source>
   <translation>à côté de {}, seulement {} % du chemin vers la règle : les contacts bougent de {} mm au plus</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>between the middles of the crowns of the first molars</source>
   <translation>entre les milieux des couronnes des premières molaires</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>between the tips of the two canines</source>
   <translation>entre les pointes des deux canines</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>between {}</source>
   <translation>entre {}</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>between {} and {}</source>
   <translation>entre {} et {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>by shape</source>
   <translation>par la forme</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>canines look broader than this in most people: Kalia, Br Dent J 2020</source>
   <translation>chez la plupart des gens les canines paraissent plus larges : Kalia, Br Dent J 2020</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>cannot be read ({})</source>
   <translation>est illisible ({})</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>centimetres</source>
   <translation>centimètres</translation>
  </message>
  <message>
   <location filename="gui/parts/section.py" />
   <source>collapsed</source>
   <translation>replié</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>contact {}/{} stays: one of the two was not named</source>
   <translation>le contact {}/{} reste : l’une des deux n’était pas nommée</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>crossing faces were not looked for.</source>
   <translation>les triangles croisés n’ont pas été cherchés.</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>current</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>d MMM</source>
   <translation>d MMM</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>d MMM yyyy HH:mm</source>
   <translation>d MMM yyyy HH:mm</translation>
  </message>
  <message>
   <location filename="gui/parts/fields.py" />
   <source>degrees</source>
   <translation>degrés</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>done</source>
   <translation>fait</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>drag</source>
   <translation>glisser</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>drag beside the model</source>
   <translation>glisser à côté du modèle</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>edge</source>
   <translation>arête</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>eight made-up coils</source>
   <translation>huit bobines inventées</translation>
  </message>
  <message>
   <location filename="gui/parts/section.py" />
   <source>expanded</source>
   <translation>déplié</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>extent from side to side of what the front view shows of the tooth</source>
   <translation>étendue d’un côté à l’autre de ce que la vue de face montre de la dent</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>file: {}</source>
   <translation>fichier : {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/pen_curve.py" />
   <source>firm</source>
   <translation>ferme</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>fits most of those measured; still a mean, not a law</source>
   <translation>convient à la plupart des personnes mesurées ; une moyenne cependant, pas une loi</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>fitting</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>flat</source>
   <translation>plat</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>from the front</source>
   <translation>de face</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>from the incisal edges of the centrals straight back to the line between the middles of the first molars</source>
   <translation>des bords libres des centrales droit en arrière jusqu’à la ligne entre les milieux des premières molaires</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>golden</source>
   <translation>nombre d’or</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>golden percentage</source>
   <translation>pourcentage doré</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>golden proportion</source>
   <translation>nombre d’or</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>golden-percentage</source>
   <translation>pourcentage doré</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>guessed: largest side {}, as {} {}, like</source>
   <translation>estimé : plus grand côté {}, en {} {}, comme</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>guessed: largest side {}, as {} {}, like {}</source>
   <translation>estimé : plus grand côté {}, en {} {}, comme {}</translation>
  </message>
  <message>
   <location filename="gui/actions.py" />
   <source>hold {}</source>
   <translation>maintenir {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>if its file is in {}, it is {} mm: try --units {}</source>
   <translation>si son fichier est en {}, cela fait {} mm : essayez --units {}</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>in mm</source>
   <translation>en mm</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>in {}, {}, the largest side of {} is {}, outside {} mm to {} mm</source>
   <translation>en {}, {}, le plus grand côté de {} est {}, hors de {} mm à {} mm</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>inches</source>
   <translation>pouces</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>inside</source>
   <translation>l’intérieur</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>into {}</source>
   <translation>sur {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>is a folder</source>
   <translation>est un dossier</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is damaged at {}</source>
   <translation>est abîmé à {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>is damaged: {}</source>
   <translation>est abîmé : {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is no JSON</source>
   <translation>n’est pas du JSON</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>is no case (schema {})</source>
   <translation>n’est pas un cas (schéma {})</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is no recording</source>
   <translation>n’est pas une séance enregistrée</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is no recording (schema {})</source>
   <translation>n’est pas une séance enregistrée (schéma {})</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>is published, and its scan is sealed</source>
   <translation>est publié, et son scan est scellé</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>it does not close around anything</source>
   <translation>elle n’entoure rien</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>it has no faces</source>
   <translation>il n’a pas de faces</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>it has no labial face</source>
   <translation>elle n’a pas de face labiale</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>it has {} cusp tips; three teeth have at least 6</source>
   <translation>il a {} pointes de cuspides ; trois dents en ont au moins 6</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>it has {} faces; teeth need {} or more</source>
   <translation>il a {} faces ; des dents en demandent {} ou plus</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>it is locked</source>
   <translation>elle est verrouillée</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>it is not in hand</source>
   <translation>elle n’est pas en main</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_frame.py" />
   <source>it is not in this case</source>
   <translation>elle n’est pas dans ce cas</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>it is the scan of this case itself</source>
   <translation>c’est le scan de ce cas lui-même</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>it is {} mm long, a jaw is {} to {} mm</source>
   <translation>il mesure {} mm de long, une arcade {} à {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>it is {} mm wide and {} mm high</source>
   <translation>elle est large de {} mm et haute de {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>it lies up to {} mm off the surface</source>
   <translation>elle s’écarte de la surface de {} mm au plus</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>it lies {} mm from the scan</source>
   <translation>elle est à {} mm du scan</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>it needs three points or more</source>
   <translation>il lui faut trois points ou plus</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>its border encloses no area seen from the base</source>
   <translation>son bord n’entoure aucune aire vue du socle</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>its curved parts face no common direction, as cusps would</source>
   <translation>ses parties courbes ne regardent pas dans une même direction, comme des cuspides</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/arch_curve.py" />
   <source>its cusp tips cover too short a piece of an arch</source>
   <translation>ses pointes de cuspides couvrent une portion trop courte d’arcade</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>its cusp tips do not stand along an arch</source>
   <translation>ses pointes de cuspides ne suivent pas une arcade</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>its cusp tips lie too close together for an arch</source>
   <translation>ses pointes de cuspides sont trop proches pour une arcade</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>its edits do not lead to the surface that was saved</source>
   <translation>ses modifications ne mènent pas à la surface enregistrée</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/arranging.py" />
   <source>its fellow {} is not in this case</source>
   <translation>son homologue {} n’est pas dans ce cas</translation>
  </message>
  <message>
   <location filename="smilesculpt/device_quality.py" />
   <source>its fit explains too little of what was measured</source>
   <translation>son ajustement explique trop peu de ce qui a été mesuré</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>its folder does not exist</source>
   <translation>son dossier n’existe pas</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>its links lead round in a circle</source>
   <translation>ses liens tournent en rond</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>its points lie on parts that do not hang together</source>
   <translation>ses points sont sur des parties qui ne se tiennent pas</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>jaw bone</source>
   <translation>os de la mâchoire</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>known: the arch was generated</source>
   <translation>connu : l’arcade a été générée</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>layer {} {}</source>
   <translation>couche {} {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>left out because missing: {}</source>
   <translation>laissées de côté car absentes : {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/pen_curve.py" />
   <source>light</source>
   <translation>légère</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>look at it, {}</source>
   <translation>à regarder, {}</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>lower</source>
   <translation>inférieure</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>lower jaw: as you said</source>
   <translation>mandibule : comme vous l’avez dit</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>lower jaw: sizes of the teeth speak for it by {} over upper</source>
   <translation>mandibule : la taille des dents l’indique de {} contre le haut</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>made in millimetres</source>
   <translation>créé en millimètres</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>made-up gap</source>
   <translation>édentement inventé</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>mesiodistal: extent of the crown along the arch, without its outermost 0.3 %</source>
   <translation>mésio-distale : étendue de la couronne le long de l’arcade, sans les 0,3 % extrêmes</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>met</source>
   <translation>respecté</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>metres</source>
   <translation>mètres</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>micrometres</source>
   <translation>micromètres</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>middle drag</source>
   <translation>glisser au milieu</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <location filename="gui/parts/fields.py" />
   <source>millimetres</source>
   <translation>millimètres</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>min</source>
   <translation>min</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>modified percentage</source>
   <translation>pourcentage modifié</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>modified-percentage</source>
   <translation>pourcentage modifié</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>more than two faces meet at {}.</source>
   <translation>plus de deux faces se rencontrent à {}.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>moved: {}</source>
   <translation>déplacées : {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/reading.py" />
   <source>named '{}', but the content is {}</source>
   <translation>nommé « {} », mais le contenu est {}</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>needs you</source>
   <translation>vous attend</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>nerve canal</source>
   <translation>canal du nerf</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>no OpenGL context could be made</source>
   <translation>aucun contexte OpenGL n’a pu être créé</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>no base can be made: {}. {}</source>
   <translation>aucun socle possible : {}. {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>no body is closed, so that none has an inside.</source>
   <translation>aucun corps n’est fermé : aucun n’a d’intérieur.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>no front tooth was found in this lower jaw</source>
   <translation>aucune dent antérieure n’a été trouvée dans cette mandibule</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>no front tooth was found in this upper jaw</source>
   <translation>aucune dent antérieure n’a été trouvée dans ce maxillaire</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>no front tooth was found in this {} jaw</source>
   <translation>aucune dent antérieure n’a été trouvée dans cette arcade {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>no picture can be drawn: {}. Run: smilesculpt doctor</source>
   <translation>aucune image ne peut être dessinée : {}. Lancez : smilesculpt doctor</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/regions.py" />
   <source>no place is chosen. Choose a tooth, or brush over the place first.</source>
   <translation>aucun endroit n’est choisi. Choisissez une dent, ou passez d’abord le pinceau sur l’endroit.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>no seams part its bumps (concavity {} /mm, teeth have 0.2 or more)</source>
   <translation>aucun sillon ne sépare ses bosses (concavité {} /mm, des dents ont 0,2 ou plus)</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>no steps yet</source>
   <translation>aucune étape</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/stretched.py" />
   <source>no triangle is stretched: there is nothing to refine. Go on.</source>
   <translation>aucun triangle n’est étiré : il n’y a rien à affiner. Continuez.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>none of them moved</source>
   <translation>aucune n’a bougé</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>none of these teeth is in this case</source>
   <translation>aucune de ces dents n’est dans ce cas</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>none yet</source>
   <translation>aucune</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>not checked yet</source>
   <translation>pas encore vérifié</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>not fitted</source>
   <translation>non ajusté</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>not found in 509 students: Kalia, Br Dent J 2020</source>
   <translation>non trouvé chez 509 étudiants : Kalia, Br Dent J 2020</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>not found: {}</source>
   <translation>non trouvées : {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>not marked</source>
   <translation>non marqué</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>not measured</source>
   <translation>non mesuré</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>not measured yet</source>
   <translation>pas encore mesuré</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>not met</source>
   <translation>non respecté</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>not planned</source>
   <translation>non planifié</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/rooms/accept_panel.py" />
   <source>not saved</source>
   <translation>non enregistré</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <location filename="gui/rooms/sign_panel.py" />
   <source>not signed</source>
   <translation>non signé</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>not simulated</source>
   <translation>non simulé</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>not there now</source>
   <translation>introuvable pour l’instant</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>not told apart</source>
   <translation>non distingués</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>not told at a border</source>
   <translation>indéterminée au bord</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>not valid</source>
   <translation>non valide</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>nothing</source>
   <translation>rien</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>nothing needs you</source>
   <translation>rien ne vous attend</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>nothing of the teeth stays free</source>
   <translation>rien des dents ne reste libre</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>open</source>
   <translation>ouvert</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <location filename="gui/panels/measures.py" />
   <location filename="gui/panels/proportions.py" />
   <source>out of date</source>
   <translation>périmé</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>out of date: check again</source>
   <translation>périmé : vérifiez à nouveau</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>outside</source>
   <translation>l’extérieur</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>own</source>
   <translation>propre</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>part '{}' is not ready to print. {} To write it all the same, marked as not valid, add --with-findings.</source>
   <translation>la pièce « {} » n’est pas prête à imprimer. {} Pour l’écrire malgré tout, marquée non valide, ajoutez --with-findings.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>part of the path is a file, not a folder</source>
   <translation>une partie du chemin est un fichier, pas un dossier</translation>
  </message>
  <message>
   <location filename="gui/parts/fields.py" />
   <source>per cent</source>
   <translation>pour cent</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>pinch</source>
   <translation>pincer</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>please look at {}</source>
   <translation>veuillez regarder {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>point {} is ({}), which is no place in space</source>
   <translation>le point {} est ({}), ce qui n’est pas un lieu de l’espace</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/folds.py" />
   <source>points that move otherwise than asked: {}</source>
   <translation>points qui bougent autrement que demandé : {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>poor fit</source>
   <translation>mauvais ajustement</translation>
  </message>
  <message>
   <location filename="smilesculpt/device_quality.py" />
   <source>poor fit:</source>
   <translation>mauvais ajustement :</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>preston</source>
   <translation>selon Preston</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>published devices</source>
   <translation>appareils publiés</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>rarely found in natural or attractive teeth: Mahshid 2004, Kalia 2020, Londono 2021</source>
   <translation>rarement trouvé chez des dents naturelles ou belles : Mahshid 2004, Kalia 2020, Londono 2021</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>rational</source>
   <translation>rationnelle</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>ready to print</source>
   <translation>prête à imprimer</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>recurring esthetic dental proportion, 70 %</source>
   <translation>proportion RED, 70 %</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>red</source>
   <translation>RED</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/folds.py" />
   <source>reduced to {} %: more would fold the surface</source>
   <translation>réduit à {} % : davantage plierait la surface</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>refused</source>
   <translation>refusé</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>right drag</source>
   <translation>glisser à droite</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>root of {}</source>
   <translation>racine de {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>sample arch: {} is {}. {}</source>
   <translation>arcade d’exemple : {} est {}. {}</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/rooms/accept_panel.py" />
   <source>saved</source>
   <translation>enregistré</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>share of {}</source>
   <translation>part de {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>signed</source>
   <translation>signé</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>some of {} closed pieces lie more than {} mm apart</source>
   <translation>certains des {} morceaux fermés sont à plus de {} mm l’un de l’autre</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/reading.py" />
   <location filename="meshes/readwrite/sniffing.py" />
   <source>stl text</source>
   <translation>texte STL</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>strokes</source>
   <translation>traits</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>surfaces touch in a single point at {}.</source>
   <translation>des surfaces se touchent en un seul point à {}.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <source>the STL header claims {} faces, which take {} bytes, but the file has {}</source>
   <translation>l’en-tête STL annonce {} faces, soit {} octets, mais le fichier en a {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>the content is no mesh{}</source>
   <translation>le contenu n’est pas un modèle{}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the disk fails</source>
   <translation>le disque est défaillant</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the disk is full</source>
   <translation>le disque est plein</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the disk is read-only</source>
   <translation>le disque est en lecture seule</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>the faces of this scan look inwards: it was read inside out</source>
   <translation>les faces de ce scan regardent vers l’intérieur : il a été lu à l’envers</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file became shorter while it was read</source>
   <translation>le fichier a raccourci pendant la lecture</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file has {} bytes, the limit is {}</source>
   <translation>le fichier a {} octets, la limite est {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file holds no faces</source>
   <translation>le fichier ne contient pas de faces</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file holds {} faces or points, the limit is {}</source>
   <translation>le fichier contient {} faces ou points, la limite est {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file holds {} points and no faces</source>
   <translation>le fichier contient {} points et aucune face</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file is empty (0 bytes)</source>
   <translation>le fichier est vide (0 octet)</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>the file says so: largest side {} is {}</source>
   <translation>selon le fichier : le plus grand côté {} fait {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the file would be larger than this disk allows</source>
   <translation>le fichier serait plus grand que ce disque ne le permet</translation>
  </message>
  <message>
   <location filename="smilesculpt/device_quality.py" />
   <source>the fit of the device in {} is poor: {}</source>
   <translation>l’ajustement de l’appareil dans {} est mauvais : {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>the graphics card has no memory left</source>
   <translation>la carte graphique n’a plus de mémoire</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>the graphics driver offers OpenGL {}.{}</source>
   <translation>le pilote graphique offre OpenGL {}.{}</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>the graphics driver was lost</source>
   <translation>le pilote graphique a été perdu</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>the largest side is {}, which is no size of a tooth, a jaw or a head in any unit</source>
   <translation>le plus grand côté est {}, ce qui n’est la taille d’une dent, d’une arcade ou d’une tête dans aucune unité</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>the least {} is measured to {} that is not there (digest {}...). Give its mesh, in the dental frame and mm.</source>
   <translation>le minimum de {} se mesure à ceci : {}, qui n’est pas là (empreinte {}...). Donnez son modèle, orienté et en mm.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>the line cannot be used as a border: {}. Draw it again.</source>
   <translation>la ligne ne peut pas servir de limite : {}. Tracez-la à nouveau.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>the longest is {} mm around</source>
   <translation>le plus long fait {} mm de tour</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>the made-up device of eight coils</source>
   <translation>l’appareil inventé à huit bobines</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>the margin cannot be used as a border: {}. {}</source>
   <translation>le bord ne peut pas servir de limite : {}. {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>the means fit natural teeth, their spread is too wide to design by: Kalia, Br Dent J 2020</source>
   <translation>les moyennes conviennent à des dents naturelles, leur dispersion est trop large pour concevoir : Kalia, Br Dent J 2020</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>the name is refused: {}</source>
   <translation>le nom est refusé : {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>the name is too long</source>
   <translation>le nom est trop long</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>the part is {} mm long; {} to {} mm is expected.</source>
   <translation>la pièce mesure {} mm de long ; {} à {} mm sont attendus.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>the rule '{}' speaks of upper teeth; widths stay as they are</source>
   <translation>la règle « {} » parle des dents supérieures ; les largeurs restent telles quelles</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>the scan falls into {} large pieces, and nothing joins them</source>
   <translation>le scan se divise en {} grands morceaux, que rien ne joint</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>the sizes of the teeth speak for a lower jaw: please check</source>
   <translation>la taille des dents indique une mandibule : veuillez vérifier</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>the sizes of the teeth speak for a upper jaw: please check</source>
   <translation>la taille des dents indique un maxillaire : veuillez vérifier</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>the sizes of the teeth speak for a {} jaw: please check</source>
   <translation>la taille des dents indique une arcade {} : veuillez vérifier</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>the surface cuts through itself: {} of faces cross, {} faces in all.</source>
   <translation>la surface se traverse elle-même : {} de triangles se croisent, {} triangles en tout.</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>the surface has no border</source>
   <translation>la surface n’a pas de bord</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>the surface has one side only, like a twisted band: no choice of sides agrees.</source>
   <translation>la surface n’a qu’un côté, comme un ruban tordu : aucun choix de côté ne convient.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>the surface has {}.</source>
   <translation>la surface a {}.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>the surface is coarse: {} on {} mm², {} on each; {} or more is expected.</source>
   <translation>la surface est grossière : {} sur {} mm², {} sur chacun ; {} ou plus sont attendues.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the system could not read it: {}</source>
   <translation>le système n’a pas pu le lire : {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the system could not write it: {}</source>
   <translation>le système n’a pas pu l’écrire : {}</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>the whole jaw</source>
   <translation>toute l’arcade</translation>
  </message>
  <message>
   <location filename="gui/jobs/helper.py" />
   <source>the work was stopped by a fault of the program. Nothing was changed; Help &gt; Copy diagnostics has what a maintainer needs to know.</source>
   <translation>le travail a été arrêté par une défaillance du programme. Rien n’a été modifié ; « Aide » &gt; « Copier le diagnostic » donne ce qu’il faut pour la corriger.</translation>
  </message>
  <message>
   <location filename="gui/jobs/helper.py" />
   <source>the work was stopped by the system, mostly for want of memory. Close other programs and try again; nothing was changed.</source>
   <translation>le travail a été arrêté par le système, le plus souvent faute de mémoire. Fermez d’autres programmes et réessayez ; rien n’a été modifié.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>there are too many bodies to tell which lie inside which.</source>
   <translation>il y a trop de corps pour dire lesquels sont dans lesquels.</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>there is no rule '{}'</source>
   <translation>il n’y a pas de règle « {} »</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>there is no such file</source>
   <translation>ce fichier n’existe pas</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>this case has no antagonist to keep clear of. Choose the scan of the other jaw first.</source>
   <translation>ce cas n’a pas d’antagoniste dont s’écarter. Choisissez d’abord le scan de l’autre arcade.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>this case never was at the start of the recording. Give the case that was open when it was recorded.</source>
   <translation>ce cas n’a jamais été au début de la séance. Donnez le cas qui était ouvert à l’enregistrement.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>this is a device, a pipe or a socket, not a file</source>
   <translation>c’est un périphérique, un tube ou un socket, pas un fichier</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>this is a folder</source>
   <translation>c’est un dossier</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>this is no antagonist: {}. {}</source>
   <translation>ce n’est pas un antagoniste : {}. {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>this is no prepared tooth: {}. {}</source>
   <translation>ce n’est pas une dent préparée : {}. {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>this is {}, not a mesh</source>
   <translation>c’est {}, pas un modèle</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>this one reads {}{} to {}{}</source>
   <translation>celle-ci lit {}{} à {}{}</translation>
  </message>
  <message>
   <location filename="gui/recording/player.py" />
   <source>this recording starts from another state of the case. Undo to where it began, or open the case that was open then.</source>
   <translation>cette séance part d’un autre état du cas. Annulez jusque-là, ou ouvrez le cas qui était alors ouvert.</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/sculpting/refine_work.py" />
   <source>tooth {}</source>
   <translation>dent {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>tooth {} cannot be measured: {}. Check its label, or give a scan that shows the whole crown.</source>
   <translation>la dent {} ne peut pas être mesurée : {}. Vérifiez son numéro, ou donnez un scan qui montre toute la couronne.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>tooth {}: {}. {}</source>
   <translation>dent {} : {}. {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>two fingers</source>
   <translation>deux doigts</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>upper</source>
   <translation>supérieure</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>upper and lower are hard to tell apart here: please check</source>
   <translation>haut et bas sont difficiles à distinguer ici : veuillez vérifier</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>upper jaw: as you said</source>
   <translation>maxillaire : comme vous l’avez dit</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>upper jaw: sizes of the teeth speak for it by {} over lower</source>
   <translation>maxillaire : la taille des dents l’indique de {} contre le bas</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>valid, look at the warnings</source>
   <translation>valide, avec avertissements</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>walls are thinner than {} mm at {} ({} mm² of surface); the thinnest is {} mm.</source>
   <translation>des parois font moins de {} mm à {} ({} mm² de surface) ; la plus mince fait {} mm.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>walls need a closed mesh whose faces agree on the outside.</source>
   <translation>les parois demandent un modèle fermé dont les faces s’accordent sur l’extérieur.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>was written by a newer version ({}; this one reads {})</source>
   <translation>a été écrit par une version plus récente ({} ; celle-ci lit {})</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>was written by a newer version ({}; {})</source>
   <translation>a été écrit par une version plus récente ({} ; {})</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>waxup</source>
   <translation>wax-up</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>way, {}</source>
   <translation>trajet, {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>what was recorded was taken back to before its start. Start the recording again.</source>
   <translation>ce qui était enregistré a été annulé jusqu’avant le début. Redémarrez la séance.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>wheel</source>
   <translation>molette</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>wheel, Ctrl+middle drag</source>
   <translation>molette, Ctrl+glisser au milieu</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>where the brush was</source>
   <translation>où était le pinceau</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>width divided by height</source>
   <translation>largeur divisée par la hauteur</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>widths beside {} stay: {} missing</source>
   <translation>les largeurs à côté de {} restent : {} manque</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>you are not allowed to read it</source>
   <translation>vous n’avez pas le droit de le lire</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>you are not allowed to write there</source>
   <translation>vous n’avez pas le droit d’y écrire</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>your share of the disk is full</source>
   <translation>votre part du disque est pleine</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/recording/record_work.py" />
   <source>{n} acts recorded in {}.</source>
   <translation>
    <numerusform>{n} geste enregistré dans {}.</numerusform>
    <numerusform>{n} gestes enregistrés dans {}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/recovery/strip.py" />
   <source>{n} changes</source>
   <translation>
    <numerusform>{n} modification</numerusform>
    <numerusform>{n} modifications</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/findings.py" />
   <source>{n} errors</source>
   <translation>
    <numerusform>{n} erreur</numerusform>
    <numerusform>{n} erreurs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/register_panels.py" />
   <source>{n} fiducials</source>
   <translation>
    <numerusform>{n} repère</numerusform>
    <numerusform>{n} repères</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/flow.py" />
   <source>{n} files written to {}.</source>
   <translation>
    <numerusform>{n} fichier écrit dans {}.</numerusform>
    <numerusform>{n} fichiers écrits dans {}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <source>{n} findings need you</source>
   <translation>
    <numerusform>{n} constat vous attend</numerusform>
    <numerusform>{n} constats vous attendent</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/flow.py" />
   <source>{n} findings need you.</source>
   <translation>
    <numerusform>{n} constat vous attend.</numerusform>
    <numerusform>{n} constats vous attendent.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/lessons/lesson_card.py" />
   <source>{n} goals, not checked yet</source>
   <translation>
    <numerusform>{n} objectif, pas encore vérifié</numerusform>
    <numerusform>{n} objectifs, pas encore vérifiés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} implant</source>
   <translation>
    <numerusform>{n} implant</numerusform>
    <numerusform>{n} implants</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} implants</source>
   <translation>
    <numerusform>{n} implant</numerusform>
    <numerusform>{n} implants</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/sculpting/layer_panel.py" />
   <source>{n} layers</source>
   <translation>
    <numerusform>{n} couche</numerusform>
    <numerusform>{n} couches</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} nerve</source>
   <translation>
    <numerusform>{n} nerf</numerusform>
    <numerusform>{n} nerfs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} nerves</source>
   <translation>
    <numerusform>{n} nerf</numerusform>
    <numerusform>{n} nerfs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/facts.py" />
   <source>{n} notes</source>
   <translation>
    <numerusform>{n} note</numerusform>
    <numerusform>{n} notes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/dropping.py" />
   <source>{n} others stay closed</source>
   <translation>
    <numerusform>{n} autre reste fermé</numerusform>
    <numerusform>{n} autres restent fermés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/register_work.py" />
   <source>{n} points opened.</source>
   <translation>
    <numerusform>{n} point ouvert.</numerusform>
    <numerusform>{n} points ouverts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{n} readings</source>
   <translation>
    <numerusform>{n} relevé</numerusform>
    <numerusform>{n} relevés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/calibrate_work.py" />
   <source>{n} readings opened.</source>
   <translation>
    <numerusform>{n} relevé ouvert.</numerusform>
    <numerusform>{n} relevés ouverts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} root</source>
   <translation>
    <numerusform>{n} racine</numerusform>
    <numerusform>{n} racines</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} roots</source>
   <translation>
    <numerusform>{n} racine</numerusform>
    <numerusform>{n} racines</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/accept_panel.py" />
   <source>{n} sources of its coils, how sure each is, and the sensors.</source>
   <translation>
    <numerusform>{n} source de ses bobines, sa certitude, et les capteurs.</numerusform>
    <numerusform>{n} sources de ses bobines, la certitude de chacune, et les capteurs.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/files.py" />
   <location filename="gui/panels/history.py" />
   <source>{n} steps</source>
   <translation>
    <numerusform>{n} étape</numerusform>
    <numerusform>{n} étapes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <location filename="gui/recovery/strip.py" />
   <source>{n} strokes</source>
   <translation>
    <numerusform>{n} trait</numerusform>
    <numerusform>{n} traits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <source>{n} teeth</source>
   <translation>
    <numerusform>{n} dent</numerusform>
    <numerusform>{n} dents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <source>{n} teeth changed</source>
   <translation>
    <numerusform>{n} dent modifiée</numerusform>
    <numerusform>{n} dents modifiées</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/commands.py" />
   <source>{n} teeth found</source>
   <translation>
    <numerusform>{n} dent trouvée</numerusform>
    <numerusform>{n} dents trouvées</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/frame/status_bar.py" />
   <location filename="gui/panels/export.py" />
   <location filename="gui/rooms/plan.py" />
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} triangles</source>
   <translation>
    <numerusform>{n} triangle</numerusform>
    <numerusform>{n} triangles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/findings.py" />
   <source>{n} warnings</source>
   <translation>
    <numerusform>{n} avertissement</numerusform>
    <numerusform>{n} avertissements</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>{}   Enter applies, Esc cancels</source>
   <translation>{}   Entrée valide, Échap annule</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>{} (undone)</source>
   <translation>{} (annulé)</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>{} Published copies cannot be called back.</source>
   <translation>{} Les copies publiées ne peuvent pas être rappelées.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} a needle lower than {} µm.</source>
   <translation>{} une aiguille de moins de {} µm.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <location filename="gui/rooms/send_panel.py" />
   <source>{} accepts the plan: {}.</source>
   <translation>{} accepte le plan : {}.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_rules.py" />
   <source>{} always does the same and cannot be given away.</source>
   <translation>{} fait toujours la même chose et ne se cède pas.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} are missing: a gap of {} mm {}</source>
   <translation>{} manquent : un espace de {} mm {}</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} are missing: the space {} is closed</source>
   <translation>{} manquent : l’espace {} est fermé</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} at {}: {}</source>
   <translation>{} à {} : {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} beside the part, {} mm² in all.</source>
   <translation>{} à côté de la pièce, {} mm² en tout.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} bodies lie</source>
   <translation>{} corps se trouvent</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} bodies that overlap were united.</source>
   <translation>{} corps qui se chevauchaient ont été réunis.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} body lies</source>
   <translation>{} corps se trouve</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <source>{} bytes after the last face were left out</source>
   <translation>{} octets après la dernière face ont été laissés de côté</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} cavities</source>
   <translation>{} cavités</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} cavity</source>
   <translation>{} cavité</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} changes</source>
   <translation>{} modifications</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} closed bodies are</source>
   <translation>{} corps fermés sont</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} closed body is</source>
   <translation>{} corps fermé est</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>{} degrees is too much</source>
   <translation>{} degrés, c’est trop</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>{} does not open here. Drop a scan ({}) or a case ({}).</source>
   <translation>{} ne s’ouvre pas ici. Déposez un scan ({}) ou un cas ({}).</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>{} draws, seed {}; below each share its 95 % interval.</source>
   <translation>{} tirages, graine {} ; sous chaque part, son intervalle à 95 %.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} edge</source>
   <translation>{} arête</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} edges</source>
   <translation>{} arêtes</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>{} face</source>
   <translation>{} triangle</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face has</source>
   <translation>{} triangle n’a</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face is</source>
   <translation>{} triangle est</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face lies</source>
   <translation>{} triangle se trouve</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face looks</source>
   <translation>{} triangle regarde</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>{} faces</source>
   <translation>{} triangles</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces are</source>
   <translation>{} triangles sont</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces at the border were trimmed to make room for them.</source>
   <translation>{} faces du bord ont été rognées pour leur faire place.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces cut away where surfaces met in an edge or point.</source>
   <translation>{} faces retirées là où des surfaces se touchaient par une arête ou un point.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces have</source>
   <translation>{} triangles n’ont</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces lie</source>
   <translation>{} triangles se trouvent</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces look</source>
   <translation>{} triangles regardent</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces that repeated a point or another face left out.</source>
   <translation>{} faces laissées de côté, qui répétaient un point ou une autre face.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces turned to face outwards like their neighbours.</source>
   <translation>{} faces tournées vers l’extérieur comme leurs voisines.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>{} finds every command, each tooth and the help. {} shows all keys.</source>
   <translation>{} trouve toute commande, toute dent et l’aide. {} montre toutes les touches.</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>{} found</source>
   <translation>{} trouvées</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} front {}</source>
   <translation>{} {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_file.py" />
   <source>{} gives {} to two commands, one of them “{}”.</source>
   <translation>{} donne {} à deux commandes, dont « {} ».</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_file.py" />
   <source>{} gives “{}” to “{}”, which cannot have it.</source>
   <translation>{} donne « {} » à « {} », qui ne peut pas l’avoir.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} holds no JSON object</source>
   <translation>{} ne contient pas d’objet JSON</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_file.py" />
   <source>{} holds no keys.</source>
   <translation>{} ne contient pas de touches.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} hole or free border</source>
   <translation>{} trou ou bord libre</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} holes filled, the largest {} mm around, with {} faces.</source>
   <translation>{} trous comblés, le plus grand de {} mm de tour, avec {} faces.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} holes or free borders</source>
   <translation>{} trous ou bords libres</translation>
  </message>
  <message>
   <location filename="gui/parts/fields.py" />
   <source>{} in {}</source>
   <translation>{} en {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} inside another ({} among them).</source>
   <translation>{} dans un autre (dont {}).</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} inside out.</source>
   <translation>{} retourné(s).</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>{} inwards</source>
   <translation>{} vers l’intérieur</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>{} is a folder. Drop one scan or case out of it.</source>
   <translation>{} est un dossier. Déposez-en un scan ou un cas.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} is listed but missing, or there but not listed</source>
   <translation>{} est listé mais manque, ou est là sans être listé</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} is missing or no JSON</source>
   <translation>{} manque ou n’est pas du JSON</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is missing: a gap of {} mm {}</source>
   <translation>{} manque : un espace de {} mm {}</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is missing: the space {} is closed</source>
   <translation>{} manque : l’espace {} est fermé</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>{} is nearer than {}. Move the implant.</source>
   <translation>{} est à moins de {}. Déplacez l’implant.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} is no finite number</source>
   <translation>{} n’est pas un nombre fini</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>{} is no usable scale</source>
   <translation>{} n’est pas une échelle utilisable</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is not in this case (lower jaw)</source>
   <translation>{} n’est pas dans ce cas (mandibule)</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is not in this case (upper jaw)</source>
   <translation>{} n’est pas dans ce cas (maxillaire)</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} is not in this case ({} jaw)</source>
   <translation>{} n’est pas dans ce cas (arcade {})</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>{} is open in another window too. Save it from one of them only.</source>
   <translation>{} est aussi ouvert dans une autre fenêtre. Enregistrez depuis une seule des deux.</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_state.py" />
   <source>{} is running.</source>
   <translation>« {} » est en cours.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>{} is still running. Wait for it, or cancel it.</source>
   <translation>« {} » est en cours. Attendez la fin, ou annulez.</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>{} is taken by “{}”.</source>
   <translation>{} est déjà pris par « {} ».</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>{} jaw: as you said</source>
   <translation>arcade {} : comme vous l’avez dit</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>{} jaw: sizes of the teeth speak for it by {} over {}</source>
   <translation>arcade {} : la taille des dents l’indique, {} contre {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} labels do not fit a surface of {} vertices: its triangles were replaced meanwhile. Run segment again.</source>
   <translation>{} numéros de dents ne vont pas à une surface de {} points : ses triangles ont été remplacés entre-temps. Segmentez à nouveau.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} loose crumbs of the solid were left out.</source>
   <translation>{} miettes détachées du solide ont été laissées de côté.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} loose piece floats</source>
   <translation>{} morceau détaché flotte</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} loose pieces float</source>
   <translation>{} morceaux détachés flottent</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} loose pieces left out ({}{} mm across, {} faces).</source>
   <translation>{} morceaux détachés laissés de côté ({}{} mm de large, {} faces).</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} measures {} mm</source>
   <translation>{} mesure {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} mm beyond the deepest point of the scan.</source>
   <translation>{} mm au-delà du point le plus profond du scan.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>{} mm is too far</source>
   <translation>{} mm, c’est trop loin</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} needle-sharp tip</source>
   <translation>{} pointe d’aiguille</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} needle-sharp tips</source>
   <translation>{} pointes d’aiguille</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} needs the result of {}. Run {} first.</source>
   <translation>{} demande le résultat de {}. Lancez d’abord {}.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} no area.</source>
   <translation>{} aucune aire.</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>{} not checked</source>
   <translation>{} non vérifiés</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>{} of the surface held</source>
   <translation>{} de la surface protégée</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>{} of {}</source>
   <translation>{} sur {}</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>{} of {} goals met</source>
   <translation>{} sur {} objectifs atteints</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>{} of {} kept</source>
   <translation>{} sur {} respectées</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>{} of {} met</source>
   <translation>{} sur {} respectés</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/lengths.py" />
   <source>{} of {} mm</source>
   <translation>{} de {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} of {} open pieces of the scan face away from the base</source>
   <translation>{} des {} morceaux ouverts du scan se détournent du socle</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>{} of {} ready</source>
   <translation>{} sur {} prêtes</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} on borders lie exactly on others, not joined</source>
   <translation>{} des bords sont exactement sur d’autres, sans être joints</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <location filename="gui/views/read_out.py" />
   <source>{} on {}</source>
   <translation>{} sur {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>{} opened.</source>
   <translation>{} ouvert.</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>{} outwards</source>
   <translation>{} vers l’extérieur</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} pair</source>
   <translation>{} paire</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} pairs</source>
   <translation>{} paires</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} pairs of faces met each other: {} faces there were replaced by {}; the surface moved by at most {} mm.</source>
   <translation>{} paires de triangles se rencontraient : {} triangles y ont été remplacés par {} ; la surface a bougé de {} mm au plus.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} place</source>
   <translation>{} endroit</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} places</source>
   <translation>{} endroits</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} point</source>
   <translation>{} point</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} point belongs</source>
   <translation>{} point n’appartient</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} points</source>
   <translation>{} points</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} points belong</source>
   <translation>{} points n’appartiennent</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{} readings, gain {}, turned by {} degrees, bias {} mT</source>
   <translation>{} mesures, gain {}, tourné de {} degrés, biais {} mT</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <location filename="gui/rooms/send_panel.py" />
   <source>{} refuses the plan: {}.</source>
   <translation>{} refuse le plan : {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>{} sets the radius.</source>
   <translation>{} règle le rayon.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/lengths.py" />
   <source>{} shortened by {}: more would fold crowns this low</source>
   <translation>{} raccourcie(s) de {} : davantage plierait des couronnes si basses</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>{} starts from it.</source>
   <translation>« {} » en part.</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <location filename="gui/panels/teeth.py" />
   <source>{} sure</source>
   <translation>sûr à {}</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>{} takes back any change, and your work is kept as you go, even if the computer stops.</source>
   <translation>{} annule toute modification, et votre travail est gardé au fur et à mesure, même si l’ordinateur s’arrête.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>{} teeth were found along its arch, 3 are needed</source>
   <translation>{} dents ont été trouvées le long de son arcade, il en faut 3</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} teeth were found and an arch needs {}. Check the labels, or give a scan of a whole arch.</source>
   <translation>{} dents ont été trouvées et une arcade en demande {}. Vérifiez les numéros, ou donnez le scan d’une arcade entière.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} the other way than the neighbours.</source>
   <translation>{} dans l’autre sens que les voisins.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} to no face.</source>
   <translation>{} à aucune face.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <location filename="gui/rooms/plan_panels.py" />
   <location filename="gui/rooms/plan_way_panel.py" />
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>{} to {}</source>
   <translation>{} à {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/stretched.py" />
   <source>{} triangles refined</source>
   <translation>{} triangles affinés</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} twice in the same place.</source>
   <translation>{} deux fois au même endroit.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} vertex</source>
   <translation>{} sommet</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} vertices</source>
   <translation>{} sommets</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>{} was cancelled. Nothing was changed.</source>
   <translation>« {} » a été annulé. Rien n’a été modifié.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} was changed after the case was saved</source>
   <translation>{} a été modifié après l’enregistrement du cas</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>{} was not found</source>
   <translation>{} n’a pas été trouvée</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>{} was not opened: {}</source>
   <translation>{} n’a pas été ouvert : {}</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>{} was not written: {}</source>
   <translation>{} n’a pas été écrit : {}</translation>
  </message>
  <message>
   <location filename="gui/jobs/workers.py" />
   <source>{} was stopped by a fault</source>
   <translation>« {} » a été arrêté par une défaillance</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>{} was written.</source>
   <translation>{} a été écrit.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} where {} mm was asked</source>
   <translation>{}, {} mm étaient demandés</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>{} {} missing: a gap of {} mm {}</source>
   <translation>{} {} manque : un espace de {} mm {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>{} {} missing: the space {} is closed</source>
   <translation>{} {} manque : l’espace {} est fermé</translation>
  </message>
  <message>
   <location filename="gui/notices/progress_card.py" />
   <source>{} · about {} s left</source>
   <translation>{} · encore {} s environ</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{} × order {}</source>
   <translation>{} × ordre {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>{}, amount in per cent</source>
   <translation>{}, quantité en pour cent</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>{}, as scanned</source>
   <translation>{}, comme au scan</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/folds.py" />
   <source>{}, by up to {} mm: the surface would fold</source>
   <translation>{}, de {} mm au plus : la surface se plierait</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>{}, look at it</source>
   <translation>{}, à regarder</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>{}, moved</source>
   <translation>{}, déplacée</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>{}, opacity in per cent</source>
   <translation>{}, opacité en pour cent</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{}, saturation</source>
   <translation>{}, saturation</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{}, soft iron</source>
   <translation>{}, fer doux</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>{}, target {} · {}</source>
   <translation>{}, cible {} · {}</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>{}, {} % sure</source>
   <translation>{}, sûr à {} %</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{}, {} mm, {}</source>
   <translation>{}, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <location filename="gui/panels/teeth.py" />
   <source>{}, {} to look at</source>
   <translation>{}, {} à regarder</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>{}: not checked, {}.</source>
   <translation>{} : non vérifié, {}.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>{}: what happens</source>
   <translation>{} : ce qui se passe</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>{}: {}, {}: {}, apart by {}</source>
   <translation>{} : {}, {} : {}, écart {}</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>{}: {}. Choose another place.</source>
   <translation>{} : {}. Choisissez un autre endroit.</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{}this does not look like a jaw: {}. Give a scan of one whole arch, or say which unit it has with --units.</source>
   <translation>{}cela ne ressemble pas à une arcade : {}. Donnez le scan d’une arcade entière, ou dites son unité avec --units.</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{}wish '{}': {}. {}</source>
   <translation>{}souhait « {} » : {}. {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>“{}” could not be autosaved. Save it before you close.</source>
   <translation>« {} » n’a pas pu être sauvegardé. Enregistrez-le avant de fermer.</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>“{}” is autosaved as it is now. You can go on, or close SmileSculpt and restore it at the next start.</source>
   <translation>« {} » est sauvegardé dans son état actuel. Vous pouvez continuer, ou fermer SmileSculpt et le restaurer au prochain démarrage.</translation>
  </message>
 </context>
</TS>
