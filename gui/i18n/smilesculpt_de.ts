<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>SmileSculpt</name>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>'{}' is no unit that is known</source>
   <translation>„{}“ ist keine bekannte Einheit</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>--units {}</source>
   <translation>--units {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>0 over the scan as it was: a brush adds and never takes away</source>
   <translation>0 über dem Scan, wie er war: Ein Pinsel trägt auf und nie ab</translation>
  </message>
  <message>
   <location filename="gui/viewport/view.py" />
   <source>3D view of the jaw</source>
   <translation>3D-Ansicht des Kiefers</translation>
  </message>
  <message>
   <location filename="gui/views/beside.py" />
   <source>3D view of the scan as it was</source>
   <translation>3D-Ansicht des Scans, wie er war</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>9 views are saved. Remove one first.</source>
   <translation>9 Ansichten sind gespeichert. Entfernen Sie zuerst eine.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>95 of 100 within {}</source>
   <translation>95 von 100 innerhalb von {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>A device file comes from Calibrate. It gives the serial, and drives ways.</source>
   <translation>Eine Gerätedatei kommt aus „Kalibrieren“. Sie nennt die Seriennummer und führt Wege.</translation>
  </message>
  <message>
   <location filename="gui/section/drawing.py" />
   <source>A drag measures in mm. Up and Down move the plane by 0.1 mm.</source>
   <translation>Ziehen misst in mm. Auf und Ab verschieben die Ebene um 0,1 mm.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>A few new measurements tell whether a device still is what its file says.</source>
   <translation>Wenige neue Messungen sagen, ob ein Gerät noch ist, was seine Datei sagt.</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>A firm hand</source>
   <translation>Feste Hand</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>A gain and an offset is fitted to each sensor along with the coils.</source>
   <translation>Zu jedem Sensor werden Verstärkung und Nullpunkt mit den Spulen angepasst.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>A helical swimmer in a canal, driven by {}.</source>
   <translation>Ein Schraubenschwimmer in einem Kanal, geführt von {}.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_rules.py" />
   <source>A letter or digit alone would be typed into fields. Add Ctrl or Alt.</source>
   <translation>Ein Buchstabe oder eine Ziffer allein würde in Felder getippt. Nehmen Sie Strg oder Alt dazu.</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>A light hand</source>
   <translation>Leichte Hand</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>A magnetic device</source>
   <translation>Ein magnetisches Gerät</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>A part has errors. Mend it, or tick the box above.</source>
   <translation>Ein Teil hat Fehler. Beheben Sie sie, oder setzen Sie oben den Haken.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>A printed guide</source>
   <translation>Eine gedruckte Schablone</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>A robot</source>
   <translation>Ein Roboter</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>A saved case keeps its unit. Open the scan itself to read it in another.</source>
   <translation>Ein gespeicherter Fall behält seine Einheit. Öffnen Sie den Scan selbst, um ihn in einer anderen zu lesen.</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>A second start did not work. Save the case, and start it yourself.</source>
   <translation>Ein zweiter Start gelang nicht. Speichern Sie den Fall, und starten Sie selbst.</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>A small FRE is no small error at a target: points that agree may lie wrong.</source>
   <translation>Ein kleiner FRE ist kein kleiner Fehler am Ziel: Punkte, die zueinander passen, können falsch liegen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>A table of pairs, or the points that a pointer touched on the device.</source>
   <translation>Eine Tabelle von Paaren, oder die Punkte, die ein Zeiger am Gerät berührt hat.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>A target is where the device has to go: its error is what counts.</source>
   <translation>Ein Ziel ist, wohin das Gerät muss: sein Fehler ist es, der zählt.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>A title is missing.</source>
   <translation>Ein Titel fehlt.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>About SmileSculpt</source>
   <translation>Über SmileSculpt</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>About the tooth itself; the side at the midline goes outwards above 0</source>
   <translation>Um den Zahn selbst; über 0 geht die Seite an der Mittellinie nach außen</translation>
  </message>
  <message>
   <location filename="gui/viewport/cube.py" />
   <source>Above</source>
   <translation>Oben</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Above 0 the gum beside the tooth stays free as far as this</source>
   <translation>Über 0 bleibt das Zahnfleisch am Zahn so weit frei</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Accept and save…</source>
   <translation>Annehmen und speichern …</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Accepted by</source>
   <translation>Angenommen von</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Across the arch</source>
   <translation>Quer zum Zahnbogen</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>Act {} of {}</source>
   <translation>Handlung {} von {}</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Added</source>
   <translation>Aufgetragen</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Added and removed</source>
   <translation>Auf- und abgetragen</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Agreement, FRE</source>
   <translation>Übereinstimmung, FRE</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>All as at first</source>
   <translation>Alles wie am Anfang</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/section/card.py" />
   <source>Along the arch</source>
   <translation>Entlang des Zahnbogens</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Along the arch, towards the midline where it is more than 0</source>
   <translation>Entlang des Zahnbogens, über 0 zur Mittellinie hin</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Along the tooth</source>
   <translation>Entlang des Zahns</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Along the tooth, out of the gum where it is more than 0</source>
   <translation>Entlang des Zahns, über 0 aus dem Zahnfleisch heraus</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Also parts with errors, marked not valid</source>
   <translation>Auch fehlerhafte Teile, gekennzeichnet</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Alt+drag turns, a pinch zooms, two fingers move.</source>
   <translation>Alt+Ziehen dreht, Spreizen zoomt, zwei Finger verschieben.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Alt+drag, Alt+two fingers</source>
   <translation>Alt+Ziehen, Alt+zwei Finger</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Always coarse</source>
   <translation>Immer grob</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>An arch that SmileSculpt makes itself, if you have no scan.</source>
   <translation>Ein Zahnbogen, den SmileSculpt selbst erzeugt, falls Sie keinen Scan haben.</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Anchor</source>
   <translation>Anker</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>And on each</source>
   <translation>Und nach je</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <location filename="gui/measuring/point_tools.py" />
   <source>Angle</source>
   <translation>Winkel</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Another case is open meanwhile, so nothing was done.</source>
   <translation>Inzwischen ist ein anderer Fall geöffnet, deshalb geschah nichts.</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Another window restores “{}” just now.</source>
   <translation>Ein anderes Fenster stellt „{}“ gerade wieder her.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Any limit broken</source>
   <translation>Irgendeine Grenze verletzt</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Arch depth</source>
   <translation>Bogentiefe</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Arch line</source>
   <translation>Bogenlinie</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>Arch, mm</source>
   <translation>Zahnbogen, mm</translation>
  </message>
  <message>
   <location filename="gui/viewport/view.py" />
   <source>Arrow keys turn the view, plus and minus zoom</source>
   <translation>Pfeiltasten drehen die Ansicht, Plus und Minus zoomen</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>As in Blender</source>
   <translation>Wie in Blender</translation>
  </message>
  <message>
   <location filename="gui/preferences/language_page.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>As on this computer</source>
   <translation>Wie im System</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>At least {} · {}</source>
   <translation>Mindestens {} · {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Author's key</source>
   <translation>Schlüssel des Autors</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Autosave every</source>
   <translation>Autosichern alle</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved just now</source>
   <translation>Gerade autogesichert</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved {}</source>
   <translation>Autogesichert um {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved {} min ago</source>
   <translation>Autogesichert vor {} min</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave_label.py" />
   <source>Autosaved {} s ago</source>
   <translation>Autogesichert vor {} s</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>Back to the first keys of {}</source>
   <translation>Zurück zu den ersten Tasten von „{}“</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Back to the scan</source>
   <translation>Zurück zum Scan</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Be known by the crowns</source>
   <translation>An den Kronen erkennbar sein</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <location filename="gui/views/beside.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Before and now side by side</source>
   <translation>Vorher und jetzt nebeneinander</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Begin the lesson</source>
   <translation>Lektion beginnen</translation>
  </message>
  <message>
   <location filename="gui/viewport/cube.py" />
   <source>Behind</source>
   <translation>Hinten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Being worked out…</source>
   <translation>Wird berechnet …</translation>
  </message>
  <message>
   <location filename="gui/viewport/cube.py" />
   <source>Below</source>
   <translation>Unten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Beyond the gum line by</source>
   <translation>Über den Zahnfleischrand um</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Bite plane</source>
   <translation>Kauebene</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Bite plane and midline</source>
   <translation>Kauebene und Mittellinie</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Biting</source>
   <translation>Kaufläche</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Blur</source>
   <translation>Weich</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Blur the mask</source>
   <translation>Maske weichzeichnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>Bone</source>
   <translation>Knochen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Bone: {}</source>
   <translation>Knochen: {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Both centrals are 0.5 mm longer, within 0.1 mm</source>
   <translation>Beide mittleren Schneidezähne sind 0,5 mm länger, auf 0,1 mm genau</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Brings in the scan of one jaw. Look at its size: a jaw is about 60 mm wide.</source>
   <translation>Holt den Scan eines Kiefers herein. Achten Sie auf die Größe: Ein Kiefer ist etwa 60 mm breit.</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Brush</source>
   <translation>Pinsel</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Brush radius by mouse</source>
   <translation>Pinselradius mit der Maus</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Brush strength by mouse</source>
   <translation>Pinselstärke mit der Maus</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: add</source>
   <translation>Pinsel: auftragen</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: larger, smaller</source>
   <translation>Pinsel: größer, kleiner</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: smooth</source>
   <translation>Pinsel: glätten</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Brush: the other way</source>
   <translation>Pinsel: umgekehrt</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Building the base</source>
   <translation>Sockel wird gebaut</translation>
  </message>
  <message>
   <location filename="meshes/offset/offset_surface.py" />
   <source>Building the surface</source>
   <translation>Oberfläche wird gebaut</translation>
  </message>
  <message>
   <location filename="meshes/offset/sheet_wall.py" />
   <source>Building the wall</source>
   <translation>Wand wird gebaut</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Bundles ({})</source>
   <translation>Pakete ({})</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>By shape</source>
   <translation>Nach der Form</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Calibrate</source>
   <translation>Kalibrieren</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Calibrate each one too</source>
   <translation>Auch jeden kalibrieren</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/notices/progress_card.py" />
   <location filename="gui/viewport/legend.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Cancel the colours</source>
   <translation>Farben abbrechen</translation>
  </message>
  <message>
   <location filename="gui/notices/progress_card.py" />
   <source>Cancel the running job</source>
   <translation>Laufende Arbeit abbrechen</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Cancel, then clear the choice</source>
   <translation>Abbrechen, dann Auswahl aufheben</translation>
  </message>
  <message>
   <location filename="meshes/remodel/region.py" />
   <source>Carrying everything over</source>
   <translation>Alles wird übertragen</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Case ({})</source>
   <translation>Fall ({})</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Change from the scan</source>
   <translation>Änderung zum Scan</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Change its permissions, or copy it.</source>
   <translation>Ändern Sie die Zugriffsrechte, oder kopieren Sie die Datei.</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <source>Change the keys…</source>
   <translation>Tasten ändern …</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Change the teeth</source>
   <translation>Zähne ändern</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Change the teeth by the wishes</source>
   <translation>Zähne nach den Wünschen ändern</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/wishes.py" />
   <source>Change {n} teeth</source>
   <translation>
    <numerusform>{n} Zahn ändern</numerusform>
    <numerusform>{n} Zähne ändern</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Changes the front teeth by your wishes. You can take everything back.</source>
   <translation>Ändert die Frontzähne nach Ihren Wünschen. Sie können alles zurücknehmen.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Changing the teeth</source>
   <translation>Zähne werden geändert</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/check_panel.py" />
   <source>Check a device</source>
   <translation>Gerät prüfen</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Check a device…</source>
   <translation>Gerät prüfen …</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>Check again</source>
   <translation>Erneut prüfen</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>Check its name and your rights.</source>
   <translation>Prüfen Sie Namen und Rechte.</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Check my work</source>
   <translation>Meine Arbeit prüfen</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>Check that the jaw is right, upper or lower, and that the scan faces outwards.</source>
   <translation>Prüfen Sie, ob der Kiefer stimmt, oben oder unten, und ob der Scan nach außen zeigt.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Check that this is the right file, or name its unit: --units mm, cm, m, um or inch.</source>
   <translation>Prüfen Sie, ob es die richtige Datei ist, oder nennen Sie ihre Einheit: --units mm, cm, m, um oder inch.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Check that this is the right file.</source>
   <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Check the labels of the teeth.</source>
   <translation>Prüfen Sie die Nummern der Zähne.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Check the name and the folder.</source>
   <translation>Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>Check the path.</source>
   <translation>Prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Check the wax-up</source>
   <translation>Wax-up prüfen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Checking the device</source>
   <translation>Gerät wird geprüft</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <location filename="gui/lessons/lesson_jobs.py" />
   <source>Checking the goals</source>
   <translation>Ziele werden geprüft</translation>
  </message>
  <message>
   <location filename="meshes/remodel/region.py" />
   <source>Checking the other triangles</source>
   <translation>Die neuen Dreiecke werden geprüft</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Checking the sensors' frames</source>
   <translation>Lage der Sensoren wird geprüft</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>Checking the wax-up</source>
   <translation>Wax-up wird geprüft</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Choose</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Choose Find teeth. Each tooth gets its number: 11 is the upper right central, 21 the upper left one, seen from the person who wears them. Look at the list: a low percentage asks for your eye.</source>
   <translation>Wählen Sie „Zähne finden“. Jeder Zahn bekommt seine Nummer: 11 ist der obere rechte mittlere Schneidezahn, 21 der obere linke, gesehen von der Person, die sie trägt. Sehen Sie die Liste an: Ein niedriger Prozentwert bittet um Ihr Auge.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Choose a .smile file.</source>
   <translation>Wählen Sie eine .smile-Datei.</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>Choose a device file</source>
   <translation>Gerätedatei wählen</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>Choose a device file…</source>
   <translation>Gerätedatei wählen …</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/welcome.py" />
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Choose a file…</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>Choose a recording.</source>
   <translation>Wählen Sie eine Aufnahme.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Choose a reference device</source>
   <translation>Referenzgerät wählen</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>Choose a scan of the other jaw.</source>
   <translation>Wählen Sie einen Scan des anderen Kiefers.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Choose a scan of your own, or try everything with the sample.</source>
   <translation>Wählen Sie einen eigenen Scan, oder probieren Sie alles mit dem Beispiel.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>Choose a scan with a surface.</source>
   <translation>Wählen Sie einen Scan mit Oberfläche.</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Choose a tooth first.</source>
   <translation>Wählen Sie zuerst einen Zahn.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <source>Choose a tooth first: click it, or press N.</source>
   <translation>Wählen Sie zuerst einen Zahn: durch Klick oder mit N.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Choose a tooth of the case.</source>
   <translation>Wählen Sie einen Zahn des Falls.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Choose a tooth to see and change where it stands.</source>
   <translation>Wählen Sie einen Zahn, um zu sehen und zu ändern, wo er steht.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Choose another…</source>
   <translation>Anderen wählen …</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>Choose one of: {}.</source>
   <translation>Wählen Sie eines von: {}.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Choose the device's surface</source>
   <translation>Oberfläche des Geräts wählen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Choose the other jaw first: this limit is measured to it.</source>
   <translation>Wählen Sie zuerst den anderen Kiefer: Diese Grenze wird zu ihm gemessen.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>Choose the other jaw, exported as both bite</source>
   <translation>Wählen Sie den anderen Kiefer, exportiert, wie beide zubeißen</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>Choose the other jaw.</source>
   <translation>Wählen Sie den anderen Kiefer.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Choose the other jaw…</source>
   <translation>Anderen Kiefer wählen …</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Choose the prepared tooth</source>
   <translation>Präparierten Zahn wählen</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Choose the proportion own, and add rather than remove with the brush.</source>
   <translation>Wählen Sie die eigene Proportion, und tragen Sie mit dem Pinsel eher auf als ab.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Choose the scan of the prepared tooth</source>
   <translation>Scan des präparierten Zahns wählen</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Choose: {}</source>
   <translation>Wählen: {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/sharing/key_row.py" />
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <location filename="calibration/fitting/next_points.py" />
   <source>Choosing points</source>
   <translation>Punkte werden ausgewählt</translation>
  </message>
  <message>
   <location filename="calibration/fitting/model_choice.py" />
   <source>Choosing the model</source>
   <translation>Das Modell wird ausgewählt</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Clay instead of enamel</source>
   <translation>Ton statt Schmelz</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Cleaning the surface</source>
   <translation>Oberfläche wird bereinigt</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Clear</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Clear the choice</source>
   <translation>Auswahl aufheben</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <source>Clear the mask</source>
   <translation>Maske löschen</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Clear the measure</source>
   <translation>Messung löschen</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>Click a tooth to choose it.</source>
   <translation>Klicken Sie auf einen Zahn, um ihn auszuwählen.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click a tooth.</source>
   <translation>Klicken Sie auf einen Zahn.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click a tooth; beside the teeth, the whole jaw.</source>
   <translation>Klicken Sie auf einen Zahn; daneben gilt der ganze Kiefer.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Click marks a point, a drag moves it. Right drag turns, wheel zooms.</source>
   <translation>Klick markiert einen Punkt, Ziehen verschiebt ihn. Rechts ziehen dreht, Rad zoomt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Click the target on the scan.</source>
   <translation>Klicken Sie das Ziel auf dem Scan an.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Click the touched places on the scan, in any order.</source>
   <translation>Klicken Sie die berührten Stellen auf dem Scan an, in beliebiger Reihenfolge.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click three points: the angle is at the second.</source>
   <translation>Klicken Sie auf drei Punkte: Der Winkel liegt am zweiten.</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Click two points of the surface.</source>
   <translation>Klicken Sie auf zwei Punkte der Oberfläche.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Click {} on the scan.</source>
   <translation>Klicken Sie {} auf dem Scan an.</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>Clinic and lab</source>
   <translation>Praxis und Labor</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <location filename="gui/recovery/no_drawing.py" />
   <source>Close SmileSculpt</source>
   <translation>SmileSculpt schließen</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>Close its holes first, or leave that piece out.</source>
   <translation>Schließen Sie zuerst seine Löcher, oder lassen Sie das Stück weg.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Close the case</source>
   <translation>Fall schließen</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Close the lesson</source>
   <translation>Lektion schließen</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Close the section</source>
   <translation>Schnitt schließen</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>Close the window</source>
   <translation>Fenster schließen</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Closing holes</source>
   <translation>Löcher werden geschlossen</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Coarse is half the resolution, and sharp again at rest.</source>
   <translation>Grob ist die halbe Auflösung, in Ruhe wieder scharf.</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Coarse where it is slow</source>
   <translation>Grob, wo es langsam ist</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <source>Coarsen here</source>
   <translation>Hier vergröbern</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Coarsen {}</source>
   <translation>{} vergröbern</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Coarsened {}</source>
   <translation>{} vergröbert</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Coils</source>
   <translation>Spulen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Coils, limit over peak</source>
   <translation>Spulen, Grenze zu Spitze</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Collapse the short edge or swap the long one; the shape hardly changes.</source>
   <translation>Lassen Sie die kurze Kante zusammenfallen, oder tauschen Sie die lange; die Form ändert sich kaum.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Colour the surface</source>
   <translation>Oberfläche färben</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Colours: change from the scan</source>
   <translation>Farben: Änderung zum Scan</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Colours: contact with the other jaw</source>
   <translation>Farben: Kontakt zum anderen Kiefer</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Colours: thickness</source>
   <translation>Farben: Dicke</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Common teaching, no single source: at least 1 mm of bone on the lingual side; 1.5 to 2 mm on the buccal side is often asked for.</source>
   <translation>Übliche Lehre, keine einzelne Quelle: mindestens 1 mm Knochen lingual; bukkal werden oft 1,5 bis 2 mm verlangt.</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Compact</source>
   <translation>Dicht</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Compact shows more panels at once.</source>
   <translation>Dicht zeigt mehr Felder auf einmal.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Compare with before</source>
   <translation>Mit vorher vergleichen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Comparing both</source>
   <translation>Beide werden verglichen</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Consent</source>
   <translation>Einwilligung</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Contact with the other jaw</source>
   <translation>Kontakt zum anderen Kiefer</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Content</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <location filename="gui/recovery/no_drawing.py" />
   <location filename="gui/recovery/recovery.py" />
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Copy diagnostics</source>
   <translation>Diagnose kopieren</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Copy the file to a sound disk, then try again.</source>
   <translation>Kopieren Sie die Datei auf eine heile Platte, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Copy the measure</source>
   <translation>Messung kopieren</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Copy the other side</source>
   <translation>Andere Seite kopieren</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Crease</source>
   <translation>Furche</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Ctrl+drag</source>
   <translation>Strg+Ziehen</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Ctrl+wheel</source>
   <translation>Strg+Rad</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <location filename="gui/measuring/kinds.py" />
   <source>Curvature</source>
   <translation>Krümmung</translation>
  </message>
  <message>
   <location filename="gui/preferences/pen_curve.py" />
   <source>Curve of the pressure</source>
   <translation>Kurve des Drucks</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut across the arch</source>
   <translation>Schnitt quer zum Zahnbogen</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut along the arch</source>
   <translation>Schnitt entlang des Zahnbogens</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut level with the bite</source>
   <translation>Schnitt parallel zur Kauebene</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Cut the band at the place given and join it untwisted.</source>
   <translation>Schneiden Sie das Band an der genannten Stelle auf, und fügen Sie es unverdreht zusammen.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Cut the picture open</source>
   <translation>Bild aufschneiden</translation>
  </message>
  <message>
   <location filename="meshes/repair/cleaning_crossings.py" />
   <source>Cutting out places where the surface meets itself</source>
   <translation>Stellen, an denen die Oberfläche sich selbst trifft, werden ausgeschnitten</translation>
  </message>
  <message>
   <location filename="meshes/repair/tips.py" />
   <source>Cutting out sharp tips</source>
   <translation>Scharfe Spitzen werden ausgeschnitten</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Darker places are held, whatever brush goes over them.</source>
   <translation>Dunklere Stellen sind festgehalten, welcher Pinsel auch darübergeht.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/rooms/plan_tool.py" />
   <source>Depth</source>
   <translation>Tiefe</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Derivation</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Design</source>
   <translation>Gestalten</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Design a smile</source>
   <translation>Ein Lächeln gestalten</translation>
  </message>
  <message>
   <location filename="gui/frame/status_bar.py" />
   <source>Design and research tool, not a medical device</source>
   <translation>Werkzeug für Gestaltung und Forschung, kein Medizinprodukt</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/plan.py" />
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <location filename="gui/rooms/check_panel.py" />
   <source>Device (*.device.json)</source>
   <translation>Gerät (*.device.json)</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/rooms/device_panel.py" />
   <source>Devices (*.device.json *.yaml *.yml)</source>
   <translation>Geräte (*.device.json *.yaml *.yml)</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Diameter</source>
   <translation>Durchmesser</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Difference</source>
   <translation>Differenz</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/check_panel.py" />
   <source>Difference of both</source>
   <translation>Unterschied beider</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/recovery/restoring.py" />
   <source>Discard {}</source>
   <translation>{} verwerfen</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Discard {} on “{}”?</source>
   <translation>{} an „{}“ verwerfen?</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Discard “{}”</source>
   <translation>„{}“ verwerfen</translation>
  </message>
  <message>
   <location filename="gui/notices/toast.py" />
   <source>Dismiss message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <location filename="gui/measuring/point_tools.py" />
   <source>Distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Distance of the surfaces, RMS</source>
   <translation>Abstand der Oberflächen, RMS</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Distances</source>
   <translation>Abstände</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Do the same on the other side at the same time</source>
   <translation>Auf der anderen Seite gleichzeitig dasselbe tun</translation>
  </message>
  <message>
   <location filename="gui/placing/desk.py" />
   <source>Drag a cube (Ctrl: steps) or type a number over it. Ctrl turns, Esc cancels.</source>
   <translation>Würfel ziehen (Strg: Schritte) oder eine Zahl darüber tippen. Strg dreht, Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Drag a handle in the picture to move, tilt or sink the implant.</source>
   <translation>Ziehen Sie im Bild einen Griff, um das Implantat zu verschieben, zu kippen oder zu versenken.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Drag a handle to move the implant. Right drag turns, wheel zooms.</source>
   <translation>Ziehen Sie einen Griff, um das Implantat zu bewegen. Rechts ziehen dreht, das Rad zoomt.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag adds up to one height, Ctrl takes away.</source>
   <translation>Ziehen trägt bis zu einer Höhe auf, Strg trägt ab.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag adds, Ctrl removes, Shift smooths.</source>
   <translation>Ziehen trägt auf, Strg trägt ab, Umschalt glättet.</translation>
  </message>
  <message>
   <location filename="gui/placing/desk.py" />
   <source>Drag an arc (Ctrl: steps) or type a number over it. Shift scales, Esc cancels.</source>
   <translation>Bogen ziehen (Strg: Schritte) oder eine Zahl darüber tippen. Umschalt skaliert, Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="gui/placing/desk.py" />
   <source>Drag an arrow (Ctrl: steps) or type a number over it. Tooth: Ctrl turns, Shift scales.</source>
   <translation>Pfeil ziehen (Strg: Schritte) oder eine Zahl darüber tippen. Zahn: Strg dreht, Umschalt skaliert.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Drag beside the model turns, wheel zooms, right drag moves.</source>
   <translation>Ziehen neben dem Modell dreht, das Rad zoomt, rechts ziehen verschiebt.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag brings the mirrored side here.</source>
   <translation>Ziehen holt die gespiegelte Seite hierher.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag brings the scan back.</source>
   <translation>Ziehen holt den Scan zurück.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag cuts a groove, Ctrl raises a ridge, Shift smooths.</source>
   <translation>Ziehen schneidet eine Furche, Strg hebt einen Grat, Umschalt glättet.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag fills hollows, Ctrl takes bumps off.</source>
   <translation>Ziehen füllt Mulden, Strg trägt Höcker ab.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag flattens, Ctrl roughens, Shift smooths.</source>
   <translation>Ziehen flacht ab, Strg raut auf, Umschalt glättet.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag frees what a mask holds.</source>
   <translation>Ziehen gibt frei, was eine Maske festhält.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag holds the surface, Ctrl frees it. What is held stays as it is.</source>
   <translation>Ziehen hält die Oberfläche fest, Strg gibt sie frei. Was festgehalten ist, bleibt, wie es ist.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag pulls the surface out.</source>
   <translation>Ziehen zieht die Oberfläche heraus.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag pulls together, Ctrl pushes apart, Shift smooths.</source>
   <translation>Ziehen zieht zusammen, Strg schiebt auseinander, Umschalt glättet.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag pushes along the surface.</source>
   <translation>Ziehen schiebt entlang der Oberfläche.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag smooths.</source>
   <translation>Ziehen glättet.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag swells, Ctrl shrinks, Shift smooths.</source>
   <translation>Ziehen bläht auf, Strg lässt schrumpfen, Umschalt glättet.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag takes bumps off, Ctrl fills hollows.</source>
   <translation>Ziehen trägt Höcker ab, Strg füllt Mulden.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Drag takes the surface along. Shift smooths.</source>
   <translation>Ziehen nimmt die Oberfläche mit. Umschalt glättet.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Draw</source>
   <translation>Auftragen</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Drawing borders</source>
   <translation>Grenzen werden gezogen</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Drop a scan here</source>
   <translation>Scan hier ablegen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Dynamic navigation</source>
   <translation>Dynamische Navigation</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Each ball is a place of measurement. Right drag turns, wheel zooms, middle drag moves.</source>
   <translation>Jede Kugel ist ein Messort. Rechts ziehen dreht, das Rad zoomt, Mitte ziehen verschiebt.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Each part is written as {}.</source>
   <translation>Jedes Teil wird als {} geschrieben.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Each step says what it still needs. You may go to any of them at any time.</source>
   <translation>Jeder Schritt sagt, was ihm noch fehlt. Sie können jederzeit zu jedem gehen.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Edges of triangles</source>
   <translation>Kanten der Dreiecke</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Empty</source>
   <translation>Leer</translation>
  </message>
  <message>
   <location filename="gui/notices/overlay_cards.py" />
   <source>Enter runs   ·   ↑ ↓ choose   ·   Esc closes</source>
   <translation>Eingabe führt aus   ·   ↑ ↓ wählen   ·   Esc schließt</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_tool.py" />
   <source>Entry</source>
   <translation>Eintritt</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Error in the middle</source>
   <translation>Fehler in der Mitte</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Error to expect</source>
   <translation>Erwarteter Fehler</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <source>Esc closes</source>
   <translation>Esc schließt</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Even</source>
   <translation>Gleichmäßig</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Even layer</source>
   <translation>Gleichmäßige Schicht</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Everything by name</source>
   <translation>Alles beim Namen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Everything is saved.</source>
   <translation>Alles ist gespeichert.</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Everything stays on this computer.</source>
   <translation>Alles bleibt auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="calibration/fitting/next_points.py" />
   <source>Exchanging points</source>
   <translation>Punkte werden ausgetauscht</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>Expert</source>
   <translation>Experte</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Expert names, size each way</source>
   <translation>Fachwörter, Größe je Richtung</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Explained, R²</source>
   <translation>Erklärt, R²</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>Export both jaws as they bite, in one frame and one unit.</source>
   <translation>Exportieren Sie beide Kiefer im Biss, im selben Koordinatensystem und in derselben Einheit.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Export into a folder</source>
   <translation>In einen Ordner exportieren</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export it again.</source>
   <translation>Exportieren Sie noch einmal.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export it as a surface; to turn points into one, install the extra: pip install 'smilesculpt[scan]'.</source>
   <translation>Exportieren Sie eine Oberfläche; um Punkte zu einer zu machen, installieren Sie das Extra: pip install 'smilesculpt[scan]'.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>Export it in the frame and the unit of the scan.</source>
   <translation>Exportieren Sie ihn im Koordinatensystem und in der Einheit des Scans.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export or copy the file again; this one is damaged.</source>
   <translation>Exportieren oder kopieren Sie die Datei noch einmal; diese ist beschädigt.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Export parts…</source>
   <translation>Teile exportieren …</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Export the mesh again, with its surface.</source>
   <translation>Exportieren Sie das Modell noch einmal, mit seiner Oberfläche.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>Export the part with a finer resolution.</source>
   <translation>Exportieren Sie das Teil mit feinerer Auflösung.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Export the parts…</source>
   <translation>Teile exportieren …</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/export.py" />
   <source>Export {n} parts…</source>
   <translation>
    <numerusform>{n} Teil exportieren …</numerusform>
    <numerusform>{n} Teile exportieren …</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Falloff</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="gui/parts/falloff.py" />
   <source>Falloff curve</source>
   <translation>Kurve des Verlaufs</translation>
  </message>
  <message>
   <location filename="gui/parts/more.py" />
   <source>Fewer settings</source>
   <translation>Weniger Einstellungen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Field left unexplained</source>
   <translation>Unerklärter Rest des Felds</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/panels/facts.py" />
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Fill</source>
   <translation>Füllen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Fill the holes; a border that ends nowhere belongs to a fin: remove that.</source>
   <translation>Füllen Sie die Löcher; ein Rand, der nirgends endet, gehört zu einer Fahne: Entfernen Sie die.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Filling holes</source>
   <translation>Löcher werden gefüllt</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Find teeth</source>
   <translation>Zähne finden</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Find the best place</source>
   <translation>Besten Ort finden</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Find the bite plane</source>
   <translation>Kauebene finden</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>Find the bite plane first (orient).</source>
   <translation>Finden Sie zuerst die Kauebene.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Find the bite plane first: there is nothing to hold yet.</source>
   <translation>Finden Sie zuerst die Kauebene: Noch gibt es nichts festzuhalten.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Find the bite plane first: there is nothing to record on yet.</source>
   <translation>Finden Sie zuerst die Kauebene: Noch gibt es nichts aufzunehmen.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_work.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Find the bite plane first: there is nothing to sculpt yet.</source>
   <translation>Finden Sie zuerst die Kauebene: Noch gibt es nichts zu modellieren.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Find the teeth</source>
   <translation>Die Zähne finden</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Find the teeth as well</source>
   <translation>Auch die Zähne finden</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>Find the teeth first (segment).</source>
   <translation>Finden Sie zuerst die Zähne.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Finding teeth</source>
   <translation>Zähne werden gesucht</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Finding the arch</source>
   <translation>Zahnbogen wird gesucht</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Finding the best place</source>
   <translation>Bester Ort wird gesucht</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Finding the bite plane</source>
   <translation>Kauebene wird gesucht</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Finding the occlusal plane</source>
   <translation>Kauebene wird gesucht</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Finds each tooth and gives it its number.</source>
   <translation>Findet jeden Zahn und gibt ihm seine Nummer.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Finds the biting side and the middle, so that left, right and up are known.</source>
   <translation>Findet die Kauseite und die Mitte, damit links, rechts und oben bekannt sind.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/viewport/floats.py" />
   <source>Fit</source>
   <translation>Anpassung</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fit all</source>
   <translation>Alles einpassen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Fit onto a surface…</source>
   <translation>An eine Oberfläche anpassen …</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fit the chosen tooth</source>
   <translation>Gewählten Zahn einpassen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Fit the device</source>
   <translation>Gerät anpassen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Fits so far</source>
   <translation>Bisherige Anpassungen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Fitted: an RMS of {} is left.</source>
   <translation>Angepasst: Ein RMS von {} bleibt.</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Fitting sources and sensors</source>
   <translation>Quellen und Sensoren werden angepasst</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Fitting the device</source>
   <translation>Gerät wird angepasst</translation>
  </message>
  <message>
   <location filename="calibration/registration/surface_fit.py" />
   <location filename="gui/rooms/register_work.py" />
   <source>Fitting the surfaces</source>
   <translation>Die Flächen werden angepasst</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Fitting: {} are left at the worst place so far.</source>
   <translation>Anpassung läuft: bisher bleiben {} an der schlechtesten Stelle.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Five front teeth, {} mm, {}</source>
   <translation>Fünf Frontzähne, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Flat</source>
   <translation>Gleich</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Flatten</source>
   <translation>Abflachen</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Fold the lesson</source>
   <translation>Lektion einklappen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fold the panels</source>
   <translation>Felder einklappen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Fold the steps</source>
   <translation>Schritte einklappen</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Follow the mouse</source>
   <translation>Der Maus folgen</translation>
  </message>
  <message>
   <location filename="meshes/offset/offset_surface.py" />
   <source>Following creases</source>
   <translation>Falten werden verfolgt</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>For a graphics card that fails.</source>
   <translation>Für eine Grafikkarte, die versagt.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>For small changes by hand. You may leave this step out.</source>
   <translation>Für kleine Änderungen von Hand. Sie können diesen Schritt auslassen.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Forget them</source>
   <translation>Liste leeren</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Four front teeth, {} mm, {}</source>
   <translation>Vier Frontzähne, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Free</source>
   <translation>Freigeben</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Free everything</source>
   <translation>Alles freigeben</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>Free it to move it.</source>
   <translation>Geben Sie ihn frei, um ihn zu bewegen.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Free some space, or write elsewhere.</source>
   <translation>Schaffen Sie Platz, oder schreiben Sie woandershin.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Free some space, or write to another disk.</source>
   <translation>Schaffen Sie Platz, oder schreiben Sie auf eine andere Platte.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Free the tooth</source>
   <translation>Zahn freigeben</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Free {}</source>
   <translation>{} freigeben</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>From a scan or a .smile case to a wax-up you can print.</source>
   <translation>Von einem Scan oder .smile-Fall zu einem druckbaren Wax-up.</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>From measured fields to a device that is known, with how sure.</source>
   <translation>Von gemessenen Feldern zu einem Gerät, das man kennt, samt Genauigkeit.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>From the tongue to the lip</source>
   <translation>Von der Zunge zur Lippe</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/cube.py" />
   <source>Front</source>
   <translation>Vorne</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Front faces only</source>
   <translation>Nur Vorderseiten</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Front teeth that were found: {}.</source>
   <translation>Gefundene Frontzähne: {}.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Front teeth, canine to canine</source>
   <translation>Frontzähne, Eckzahn bis Eckzahn</translation>
  </message>
  <message>
   <location filename="gui/measuring/point_tools.py" />
   <source>Front to back</source>
   <translation>Von vorn nach hinten</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Gain of {}</source>
   <translation>Verstärkung von {}</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Gaps: {}</source>
   <translation>Lücken: {}</translation>
  </message>
  <message>
   <location filename="gui/jobs/helper.py" />
   <source>Getting ready</source>
   <translation>Vorbereitung</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>Give a shorter name.</source>
   <translation>Wählen Sie einen kürzeren Namen.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Give a smaller offset.</source>
   <translation>Wählen Sie einen kleineren Abstand.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Give a {} file.</source>
   <translation>Wählen Sie eine {}-Datei.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>Give an STL, PLY, OBJ, OFF, GLB, 3MF or VTP file.</source>
   <translation>Wählen Sie eine Datei in STL, PLY, OBJ, OFF, GLB, 3MF oder VTP.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Give another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>Give another.</source>
   <translation>Wählen Sie einen anderen Wert.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Give at most {} mm.</source>
   <translation>Höchstens {} mm.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>Give at most {}.</source>
   <translation>Höchstens {}.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Give one {} file in it.</source>
   <translation>Wählen Sie eine {}-Datei darin.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>Give teeth of the {} jaw, places 1 to 7.</source>
   <translation>Möglich sind Zähne des Kiefers ({}), Plätze 1 bis 7.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Give the file itself, not a link.</source>
   <translation>Wählen Sie die Datei selbst, keine Verknüpfung.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>Give {} to {}.</source>
   <translation>Von {} bis {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Gives the case to others, signed by you. You may leave this step out.</source>
   <translation>Gibt den Fall an andere weiter, von Ihnen signiert. Sie können diesen Schritt auslassen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Go back to the points</source>
   <translation>Zurück zu den Punkten</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Go on to {}</source>
   <translation>Nun {}</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Go to saved view {}</source>
   <translation>Gehe zu gespeicherter Ansicht {}</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/views/bookmarks_card.py" />
   <location filename="gui/views/commands.py" />
   <source>Go to {}</source>
   <translation>Gehe zu „{}“</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Goals</source>
   <translation>Ziele</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Grab</source>
   <translation>Greifen</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Graphics card</source>
   <translation>Grafikkarte</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>Greatest</source>
   <translation>Größte</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5): at least 1.5 mm from a tooth.</source>
   <translation>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5): mindestens 1,5 mm zum Zahn.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5): at least 2 mm above the canal of the inferior alveolar nerve.</source>
   <translation>Greenstein, Cavallaro, Tarnow 2019, Compendium 40(5): mindestens 2 mm über dem Kanal des Nervus alveolaris inferior.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Grow</source>
   <translation>Größer</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Grow the mask</source>
   <translation>Maske erweitern</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>Growing teeth and gum</source>
   <translation>Zähne und Zahnfleisch wachsen</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>Guided</source>
   <translation>Geführt</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Guided or expert</source>
   <translation>Geführt oder für Experten</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Guided shows the next thing to do in plain words, expert every panel.</source>
   <translation>„Geführt“ zeigt in einfachen Worten, was als Nächstes zu tun ist, „Experte“ alle Felder.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Guided shows the next thing to do in plain words. Expert shows every panel.</source>
   <translation>„Geführt“ zeigt in einfachen Worten, was als Nächstes zu tun ist. „Experte“ zeigt alles.</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Gum and rest</source>
   <translation>Zahnfleisch und Rest</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Gum line</source>
   <translation>Zahnfleischrand</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/panels/brush.py" />
   <location filename="gui/panels/measures.py" />
   <source>Height</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Held at {} from the other jaw.</source>
   <translation>Bei {} vom anderen Kiefer angehalten.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Held at {} over the prepared tooth.</source>
   <translation>Bei {} über dem präparierten Zahn angehalten.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_work.py" />
   <source>Held at {} over the scan.</source>
   <translation>Bei {} über dem Scan angehalten.</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Hide {}</source>
   <translation>{} ausblenden</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>History of checks ({})</source>
   <translation>Verlauf der Prüfungen ({})</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>History, newest first</source>
   <translation>Verlauf, Neuestes zuerst</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Hold B to see the teeth as they were. Ask yourself from a talking distance: is this more, or better? You can go back with undo as often as you like, and touch up by hand with the brush.</source>
   <translation>Halten Sie B, um die Zähne zu sehen, wie sie waren. Fragen Sie sich aus Gesprächsabstand: Ist das mehr, oder ist es besser? Sie können so oft zurück, wie Sie möchten, und mit dem Pinsel von Hand nacharbeiten.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Hold all but the tooth</source>
   <translation>Alles außer dem Zahn festhalten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Hold all but {}</source>
   <translation>Alles außer {} festhalten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Hold beyond the margin</source>
   <translation>Jenseits des Rands festhalten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Hold beyond the margin of {}</source>
   <translation>Jenseits des Rands von {} festhalten</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Hold everything</source>
   <translation>Alles festhalten</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Hold the tooth</source>
   <translation>Zahn festhalten</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>Hold to see before</source>
   <translation>Halten, um vorher zu sehen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>Hold {}</source>
   <translation>{} festhalten</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Hold {} of the line</source>
   <translation>{} der Linie festhalten</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Holder</source>
   <translation>Inhaber</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Host of the device</source>
   <translation>Adresse des Geräts</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>How alike the surfaces are says nothing about a target.</source>
   <translation>Wie ähnlich die Oberflächen sind, sagt nichts über ein Ziel.</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far Even layer goes above the scan</source>
   <translation>Wie weit „Gleichmäßige Schicht“ über den Scan hinausgeht</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far the brush reaches</source>
   <translation>Wie weit der Pinsel reicht</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far the mirror is turned off the midline</source>
   <translation>Wie weit der Spiegel gegen die Mittellinie gedreht ist</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How far the mirror stands to the patient's left</source>
   <translation>Wie weit der Spiegel zur linken Seite des Patienten hin steht</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>How hard you press for all of it.</source>
   <translation>Wie fest Sie drücken, bis alles wirkt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>How it is placed</source>
   <translation>Wie es gesetzt wird</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How much the brush does at once</source>
   <translation>Wie viel der Pinsel auf einmal tut</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>How points are paired</source>
   <translation>Wie Punkte gepaart werden</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>How the brush fades towards its edge</source>
   <translation>Wie der Pinsel zu seinem Rand hin abnimmt</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>How the sensors are taken</source>
   <translation>Wie die Sensoren genommen werden</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Implant</source>
   <translation>Implantat</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Implant sites (*.json)</source>
   <translation>Implantatstellen (*.json)</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>In 95 % intervals</source>
   <translation>In 95-%-Intervallen</translation>
  </message>
  <message>
   <location filename="gui/measuring/point_tools.py" />
   <source>In height</source>
   <translation>In der Höhe</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>In it</source>
   <translation>Darin</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>In short</source>
   <translation>Kurz gesagt</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>In the folder {} there is already: {}. What it holds would be lost.</source>
   <translation>Im Ordner {} liegt bereits: {}. Der Inhalt ginge verloren.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Inflate</source>
   <translation>Aufblähen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Intercanine width</source>
   <translation>Eckzahnabstand</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Intermolar width</source>
   <translation>Molarenabstand</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Invert</source>
   <translation>Umkehren</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>Invert the mask</source>
   <translation>Maske umkehren</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>It cannot be told.</source>
   <translation>Es lässt sich nicht sagen.</translation>
  </message>
  <message>
   <location filename="gui/preferences/language_page.py" />
   <source>It holds from the next start on.</source>
   <translation>Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>It holds from the next start on. Unsaved work is kept and opened again.</source>
   <translation>Gilt ab dem nächsten Start. Ungespeicherte Arbeit wird bewahrt und wieder geöffnet.</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>It is closed already; use it as it is.</source>
   <translation>Das Modell ist schon geschlossen; verwenden Sie es, wie es ist.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>It is open in another window, and its changes would be lost.</source>
   <translation>Die Datei ist in einem anderen Fenster geöffnet, dessen Änderungen verloren gingen.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>It was changed since you opened it. Saving lets those changes go.</source>
   <translation>Die Datei wurde geändert, seit Sie sie geöffnet haben. Speichern verwirft diese Änderungen.</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Jaw</source>
   <translation>Kiefer</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Join the points that lie in one place, as a repair does. {}</source>
   <translation>Verbinden Sie die Punkte, die aufeinanderliegen, wie eine Reparatur es tut. {}</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Joining borders and removing what adds nothing</source>
   <translation>Ränder werden verbunden, Überflüssiges entfernt</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Kaewsiri et al. 2019, randomised trial TCTR20180826001: 1.05 mm at the platform; systematic review PMC7916851: 4.1 degrees.</source>
   <translation>Kaewsiri et al. 2019, randomisierte Studie TCTR20180826001: 1,05 mm an der Plattform; systematische Übersicht PMC7916851: 4,1 Grad.</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Kalia, Br Dent J 2020: 22.5, 15 and 12.5 % fit most of 509 students</source>
   <translation>Kalia, Br Dent J 2020: 22,5, 15 und 12,5 % passen auf die meisten von 509 Studierenden</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Keep in a history</source>
   <translation>In einem Verlauf aufbewahren</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>Keep in a history…</source>
   <translation>In einem Verlauf aufbewahren …</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Keep it here</source>
   <translation>Hier behalten</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Keep one arch, and leave out what does not belong to it.</source>
   <translation>Behalten Sie einen Zahnbogen, und lassen Sie weg, was nicht dazugehört.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Keep only the arch with its gum; bones and other models are no scan of an arch.</source>
   <translation>Behalten Sie nur den Zahnbogen mit seinem Zahnfleisch; Knochen und andere Modelle sind kein Scan eines Zahnbogens.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Keep own</source>
   <translation>Eigenes</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Keep own widths</source>
   <translation>Eigene Breiten behalten</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Keep the radius the same on the screen</source>
   <translation>Den Radius auf dem Bildschirm gleich halten</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Keep unsaved work in a folder</source>
   <translation>Ungespeicherte Arbeit in einem Ordner aufbewahren</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Keeping the check</source>
   <translation>Prüfung wird aufbewahrt</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <location filename="gui/preferences/keys_page.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Keys (*.json)</source>
   <translation>Tasten (*.json)</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Keys ({})</source>
   <translation>Schlüssel ({})</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/notices/keys_card.py" />
   <source>Keys and mouse</source>
   <translation>Tasten und Maus</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Known localisation error</source>
   <translation>Bekannter Ortungsfehler</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Labial</source>
   <translation>Labial</translation>
  </message>
  <message>
   <location filename="gui/preferences/language_page.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Larger brush</source>
   <translation>Größerer Pinsel</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/rooms/placement_panel.py" />
   <source>Largest error</source>
   <translation>Größter Fehler</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_work.py" />
   <source>Layer {}</source>
   <translation>Schicht {}</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>Layer {} is hidden. Show it to sculpt on it.</source>
   <translation>Schicht {} ist ausgeblendet. Blenden Sie sie ein, um darauf zu modellieren.</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {} merged</source>
   <translation>Schicht {} verschmolzen</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {} removed</source>
   <translation>Schicht {} entfernt</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {}: called {}</source>
   <translation>Schicht {}: heißt jetzt {}</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Layer {}: {} %</source>
   <translation>Schicht {}: {} %</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <location filename="meshes/remodel/merging.py" />
   <source>Laying scan {} on those before</source>
   <translation>Scan {} wird auf die vorigen gelegt</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Lean</source>
   <translation>Neigung</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>Least</source>
   <translation>Kleinste</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Least room beside it</source>
   <translation>Kleinster Raum daneben</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Least room to the other jaw</source>
   <translation>Mindestabstand zum anderen Kiefer</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Least thickness over the prepared tooth</source>
   <translation>Mindestdicke über dem präparierten Zahn</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Leave alone what faces away, such as the back of a thin edge</source>
   <translation>Lässt in Ruhe, was abgewandt ist, etwa die Rückseite einer dünnen Kante</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Leave it</source>
   <translation>Lassen</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>Leave out what does not belong to the arch.</source>
   <translation>Lassen Sie weg, was nicht zum Zahnbogen gehört.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Leave that file</source>
   <translation>Datei lassen, wie sie ist</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Leaving planes out</source>
   <translation>Messebenen werden ausgelassen</translation>
  </message>
  <message>
   <location filename="calibration/fitting/device_fit.py" />
   <source>Leaving sensors out</source>
   <translation>Sensoren werden ausgelassen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/cube.py" />
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Left button turns beside the model, right button moves</source>
   <translation>Linke Taste dreht neben dem Modell, rechte Taste verschiebt</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Left drag turns, as in CAD</source>
   <translation>Links ziehen dreht, wie in CAD</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Left out: sensors</source>
   <translation>Ausgelassen: Sensoren</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Left out: {}</source>
   <translation>Ausgelassen: {}</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/rooms/plan_panels.py" />
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Length of the way</source>
   <translation>Länge des Wegs</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Lesson: {}</source>
   <translation>Lektion: {}</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Let the cut follow the mouse</source>
   <translation>Schnitt folgt der Maus</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <source>Level with the bite</source>
   <translation>Parallel zur Kauebene</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Levin, J Prosthet Dent 1978;40:244-252 (0.62)</source>
   <translation>Levin, J Prosthet Dent 1978;40:244-252 (0,62)</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Licence and consent</source>
   <translation>Lizenz und Einwilligung</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Limits of the brush</source>
   <translation>Grenzen des Pinsels</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Linear</source>
   <translation>Linear</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Localisation error of a fiducial</source>
   <translation>Ortungsfehler eines Passpunkts</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock gum</source>
   <translation>Zahnfleisch sperren</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock gum is on: no brush moves what belongs to no tooth. Click to free it.</source>
   <translation>Das Zahnfleisch ist gesperrt: Kein Pinsel bewegt, was zu keinem Zahn gehört. Ein Klick gibt es frei.</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock neighbours</source>
   <translation>Nachbarn sperren</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Lock neighbours is on: only the tooth you begin on moves. Click to free them.</source>
   <translation>Die Nachbarn sind gesperrt: Nur der Zahn, auf dem Sie beginnen, bewegt sich. Ein Klick gibt sie frei.</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Lock or free the tooth</source>
   <translation>Zahn sperren oder freigeben</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Lock the tooth</source>
   <translation>Zahn sperren</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Longer by</source>
   <translation>Länger um</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Look at the findings in Check; each says where it is and what mends it.</source>
   <translation>Sehen Sie die Befunde in „Prüfen“ an; jeder sagt, wo er ist und was hilft.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Look before you change</source>
   <translation>Sehen, bevor Sie ändern</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>Look, lines and section</source>
   <translation>Aussehen, Linien und Schnitt</translation>
  </message>
  <message>
   <location filename="meshes/remodel/region.py" />
   <source>Looking at the place</source>
   <translation>Die Stelle wird angesehen</translation>
  </message>
  <message>
   <location filename="meshes/validation/examined.py" />
   <source>Looking for bodies inside bodies</source>
   <translation>Körper in Körpern werden gesucht</translation>
  </message>
  <message>
   <location filename="smilesculpt/picturing/heat_maps.py" />
   <source>Looking for contact</source>
   <translation>Kontakte werden gesucht</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <location filename="meshes/repair/uncrossing.py" />
   <source>Looking for crossing faces</source>
   <translation>Kreuzende Dreiecke werden gesucht</translation>
  </message>
  <message>
   <location filename="meshes/validation/examined.py" />
   <source>Looking for faces that cross</source>
   <translation>Kreuzende Dreiecke werden gesucht</translation>
  </message>
  <message>
   <location filename="meshes/offset/thickened.py" />
   <source>Looking for faces that would cross</source>
   <translation>Dreiecke, die sich kreuzen würden, werden gesucht</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Looking for sharp tips</source>
   <translation>Scharfe Spitzen werden gesucht</translation>
  </message>
  <message>
   <location filename="calibration/fitting/first_guess.py" />
   <source>Looking for the sources of each coil</source>
   <translation>Quellen jeder Spule werden gesucht</translation>
  </message>
  <message>
   <location filename="calibration/registration/surface_fit.py" />
   <source>Looking for where the surfaces meet</source>
   <translation>Es wird gesucht, wo die Flächen zusammenpassen</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Lower jaw</source>
   <translation>Unterkiefer</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Lower jaw from above</source>
   <translation>Unterkiefer von oben</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Make a new key</source>
   <translation>Neuen Schlüssel erstellen</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Make new: {}</source>
   <translation>Neu erstellen: {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>Make new…</source>
   <translation>Neu erstellen …</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Make the centrals longer</source>
   <translation>Schneidezähne verlängern</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Make the folder first, or check its name.</source>
   <translation>Legen Sie den Ordner zuerst an, oder prüfen Sie seinen Namen.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Make the model to print</source>
   <translation>Das Modell zum Drucken erstellen</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Make the two upper central incisors half a millimetre longer on a practice arch, without taking anything away, and end with a model that prints. The arch is generated: it is nobody's mouth.</source>
   <translation>Machen Sie die beiden oberen mittleren Schneidezähne an einem Übungsbogen einen halben Millimeter länger, ohne etwas wegzunehmen, und enden Sie mit einem druckbaren Modell. Der Bogen ist erzeugt: Er ist niemandes Mund.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Makes the part to print and looks for what would spoil the print.</source>
   <translation>Erstellt das Teil zum Drucken und sucht, was den Druck verderben würde.</translation>
  </message>
  <message>
   <location filename="meshes/remodel/merging.py" />
   <source>Making one surface</source>
   <translation>Alles wird eine Oberfläche</translation>
  </message>
  <message>
   <location filename="meshes/remodel/evening.py" />
   <source>Making other triangles</source>
   <translation>Neue Dreiecke entstehen</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <location filename="gui/lessons/lesson_jobs.py" />
   <source>Making the practice arch</source>
   <translation>Übungsbogen entsteht</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Making the sample arch</source>
   <translation>Beispielbogen entsteht</translation>
  </message>
  <message>
   <location filename="gui/jobs/step_jobs.py" />
   <source>Making the wax-up</source>
   <translation>Wax-up entsteht</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_jobs.py" />
   <source>Making {} ready</source>
   <translation>{} wird vorbereitet</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Mark a target</source>
   <translation>Ziel markieren</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <location filename="gui/frame/workbench.py" />
   <source>Mask</source>
   <translation>Maske</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>Measure again</source>
   <translation>Neu messen</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Measure by pointing</source>
   <translation>Messen mit der Maus</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/panels/measures.py" />
   <location filename="gui/panels/proportions.py" />
   <source>Measure the teeth</source>
   <translation>Zähne vermessen</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>Measure the teeth of an upper jaw to compare them with a rule.</source>
   <translation>Vermessen Sie die Zähne eines Oberkiefers, um sie mit einer Regel zu vergleichen.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measure to the scan as it was</source>
   <translation>Zum Scan messen, wie er war</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Measure: {}</source>
   <translation>Messen: {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Measured anew before that: it agrees.</source>
   <translation>Zuvor neu vermessen: Es stimmt überein.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measured to the other jaw of this case</source>
   <translation>Gemessen zum anderen Kiefer dieses Falls</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measured to the scan as it was</source>
   <translation>Gemessen zum Scan, wie er war</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Measured to {}</source>
   <translation>Gemessen zu {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Measurements</source>
   <translation>Messungen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Measurements (*.csv *.parquet)</source>
   <translation>Messungen (*.csv *.parquet)</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Measures</source>
   <translation>Maße</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Measuring curvature</source>
   <translation>Krümmung wird gemessen</translation>
  </message>
  <message>
   <location filename="meshes/offset/narrow_band.py" />
   <source>Measuring the distance from the surface</source>
   <translation>Abstand zur Oberfläche wird gemessen</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Measuring the front teeth</source>
   <translation>Frontzähne werden vermessen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_jobs.py" />
   <source>Measuring the plan anew</source>
   <translation>Plan wird neu vermessen</translation>
  </message>
  <message>
   <location filename="calibration/planning/robot_path.py" />
   <source>Measuring the room in the canal</source>
   <translation>Raum im Kanal wird gemessen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_colours.py" />
   <source>Measuring the room left</source>
   <translation>Verbleibender Raum wird gemessen</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Measuring the teeth</source>
   <translation>Zähne werden vermessen</translation>
  </message>
  <message>
   <location filename="meshes/distance/thickness.py" />
   <source>Measuring the wall below each point</source>
   <translation>Die Wand unter jedem Punkt wird gemessen</translation>
  </message>
  <message>
   <location filename="meshes/offset/thickened.py" />
   <location filename="meshes/validation/examined.py" />
   <source>Measuring walls</source>
   <translation>Wände werden gemessen</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Measuring what changed</source>
   <translation>Änderungen werden gemessen</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Memory of undo</source>
   <translation>Speicher für Rückgängig</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Menus</source>
   <translation>Menüs</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Merge into the shape</source>
   <translation>Mit der Form verschmelzen</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Mesial</source>
   <translation>Mesial</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Micro-robot</source>
   <translation>Mikroroboter</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Middle button turns, with Shift it moves, with Ctrl it zooms</source>
   <translation>Mittlere Taste dreht, mit Umschalt verschiebt, mit Strg zoomt sie</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Middle drag turns, wheel zooms, Shift+middle drag moves.</source>
   <translation>Mitte ziehen dreht, das Rad zoomt, Umschalt+Mitte ziehen verschiebt.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Midline and biting plane</source>
   <translation>Mittellinie und Kauebene</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Minutes between two autosaves</source>
   <translation>Minuten zwischen zwei Autosicherungen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/panels/brush.py" />
   <source>Mirror across the midline</source>
   <translation>An der Mittellinie spiegeln</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Mirror at</source>
   <translation>Spiegel bei</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Mirror turn</source>
   <translation>Drehung</translation>
  </message>
  <message>
   <location filename="gui/viewport/brush_bar.py" />
   <source>More brushes</source>
   <translation>Mehr Pinsel</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>More for {}</source>
   <translation>Mehr zu {}</translation>
  </message>
  <message>
   <location filename="gui/parts/more.py" />
   <source>More settings</source>
   <translation>Mehr Einstellungen</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Mouse</source>
   <translation>Maus</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <source>Mouse and brush</source>
   <translation>Maus und Pinsel</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Mouse and pen</source>
   <translation>Maus und Stift</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Mouse, and keys that always do the same</source>
   <translation>Maus und Tasten, die immer dasselbe tun</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/arranging.py" />
   <source>Move it by itself.</source>
   <translation>Bewegen Sie ihn allein.</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>Move the mouse to change the radius. A click accepts, Esc cancels.</source>
   <translation>Die Maus ändert den Radius. Ein Klick übernimmt, Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>Move the mouse to change the strength. A click accepts, Esc cancels.</source>
   <translation>Die Maus ändert die Stärke. Ein Klick übernimmt, Esc bricht ab.</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Move the picture</source>
   <translation>Bild verschieben</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Move the tooth</source>
   <translation>Zahn verschieben</translation>
  </message>
  <message>
   <location filename="calibration/fitting/joint_fit.py" />
   <source>Moving the sources</source>
   <translation>Quellen werden verschoben</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Name of the device</source>
   <translation>Name des Geräts</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>Name of view {}</source>
   <translation>Name der Ansicht {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_name.py" />
   <source>Name of {}</source>
   <translation>Name von {}</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Names no person and no file</source>
   <translation>Nennt keine Person und keine Datei</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <location filename="gui/placing/tooth_panel.py" />
   <source>Neighbours follow</source>
   <translation>Nachbarn folgen</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Never coarse</source>
   <translation>Nie grob</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>New keys for {}</source>
   <translation>Neue Tasten für „{}“</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/layer_panel.py" />
   <source>New layer</source>
   <translation>Neue Schicht</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Next region</source>
   <translation>Nächster Bereich</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Next tooth</source>
   <translation>Nächster Zahn</translation>
  </message>
  <message>
   <location filename="gui/frame/guide_card.py" />
   <source>Next: {}</source>
   <translation>Weiter: {}</translation>
  </message>
  <message>
   <location filename="gui/notices/toast.py" />
   <source>No action</source>
   <translation>Keine Aktion</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>No brush moves what belongs to no tooth</source>
   <translation>Kein Pinsel bewegt, was zu keinem Zahn gehört</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>No case is open, so nothing is lost.</source>
   <translation>Kein Fall ist geöffnet, also geht nichts verloren.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_state.py" />
   <source>No case is open.</source>
   <translation>Kein Fall ist geöffnet.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>No colours</source>
   <translation>Keine Farben</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>No crown was designed yet. Design some, or show all crowns.</source>
   <translation>Noch keine Krone wurde gestaltet. Gestalten Sie welche, oder zeigen Sie alle Kronen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>No device file chosen.</source>
   <translation>Keine Gerätedatei gewählt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>No device is open beside.</source>
   <translation>Daneben ist kein Gerät geöffnet.</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>No jaw in its dental frame is shown.</source>
   <translation>Kein ausgerichteter Kiefer ist zu sehen.</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <source>No key is called that.</source>
   <translation>Keine Taste heißt so.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>No measurements are open. A CSV or Parquet file tells where the field was measured, under which currents, and what the sensors read.</source>
   <translation>Keine Messungen sind geöffnet. Eine CSV- oder Parquet-Datei sagt, wo das Feld gemessen wurde, unter welchen Strömen und was die Sensoren anzeigten.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>No other jaw is chosen yet</source>
   <translation>Noch kein anderer Kiefer gewählt</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>No other jaw is chosen, so none goes along.</source>
   <translation>Es ist kein Gegenkiefer gewählt, also geht keiner mit.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/views/commands.py" />
   <source>No other jaw is chosen.</source>
   <translation>Kein anderer Kiefer ist gewählt.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>No place comes nearer to the other jaw than this</source>
   <translation>Keine Stelle kommt dem anderen Kiefer näher als so</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>No scan is open.</source>
   <translation>Kein Scan ist geöffnet.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>No scan is open. Points that are marked on it and touched on the device tell where it lies there, and how far off each place may be.</source>
   <translation>Kein Scan ist geöffnet. Punkte, die darauf markiert und am Gerät berührt werden, sagen, wo er dort liegt und wie weit jede Stelle daneben sein kann.</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>No site is open.</source>
   <translation>Keine Stelle ist geöffnet.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>No site is open. A site file names the bone, the nerve, the roots beside, and where the implant is wanted.</source>
   <translation>Keine Stelle ist geöffnet. Eine Datei der Stelle nennt den Knochen, den Nerv, die Wurzeln daneben und wo das Implantat gewünscht ist.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>No teeth found yet.</source>
   <translation>Noch keine Zähne gefunden.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>No tooth is changed yet.</source>
   <translation>Noch ist kein Zahn geändert.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>No tooth is chosen. Click one in the picture or in the list.</source>
   <translation>Kein Zahn ist gewählt. Klicken Sie im Bild oder in der Liste auf einen.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>No tooth loses more than 1 mm³: a mock-up is put on, not ground in</source>
   <translation>Kein Zahn verliert mehr als 1 mm³: Ein Mock-up wird aufgesetzt, nicht eingeschliffen</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>No view is saved here.</source>
   <translation>Hier ist keine Ansicht gespeichert.</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>No view is saved yet.</source>
   <translation>Noch keine Ansicht ist gespeichert.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Noise floor</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>None of these teeth was found.</source>
   <translation>Keiner dieser Zähne wurde gefunden.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>None.</source>
   <translation>Keine.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Not fitted yet. The fit says how well the device is known.</source>
   <translation>Noch nicht angepasst. Die Anpassung sagt, wie gut das Gerät bekannt ist.</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Not measured</source>
   <translation>Nicht gemessen</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Not signed yet</source>
   <translation>Noch nicht signiert</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Not signed.</source>
   <translation>Nicht signiert.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Not simulated for this place yet.</source>
   <translation>Für diesen Ort noch nicht simuliert.</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Not started</source>
   <translation>Nicht begonnen</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>Nothing done yet.</source>
   <translation>Noch nichts getan.</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/panels/findings.py" />
   <source>Nothing found. The wax-up is ready to print.</source>
   <translation>Nichts gefunden. Das Wax-up ist druckbereit.</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Nothing has changed from the scan yet. Change teeth in Design or Sculpt, and see here by colour where and how much.</source>
   <translation>Gegenüber dem Scan ist noch nichts verändert. Verändern Sie Zähne unter Gestalten oder Modellieren, und sehen Sie hier an der Farbe, wo und wie viel.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Nothing is lost</source>
   <translation>Nichts geht verloren</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Nothing is recorded. Choose Record what I do first.</source>
   <translation>Es läuft keine Aufnahme. Wählen Sie zuerst „Aufnehmen, was ich tue“.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Nothing is signed yet.</source>
   <translation>Noch ist nichts signiert.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Nothing is written yet.</source>
   <translation>Noch ist nichts geschrieben.</translation>
  </message>
  <message>
   <location filename="gui/views/read_out.py" />
   <source>Nothing measured here</source>
   <translation>Hier ist nichts gemessen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Nothing to redo.</source>
   <translation>Nichts zu wiederholen.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Nothing to undo.</source>
   <translation>Nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>Nothing was exported: {} has errors ({}). Look at them in the step Check, or export it marked as not valid.</source>
   <translation>Es wurde nichts exportiert: {} hat Fehler ({}). Sehen Sie sie im Schritt „Prüfen“ an, oder exportieren Sie das Teil als nicht gültig gekennzeichnet.</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Nothing was published or verified yet.</source>
   <translation>Noch nichts wurde veröffentlicht oder geprüft.</translation>
  </message>
  <message>
   <location filename="gui/frame/workbench.py" />
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Nudge</source>
   <translation>Schieben</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Numbering teeth</source>
   <translation>Zähne werden nummeriert</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Occlusal</source>
   <translation>Okklusal</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Of a fiducial</source>
   <translation>Eines Passpunkts</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Of a fiducial, FLE</source>
   <translation>Eines Passpunkts, FLE</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Of the field, nRMSE</source>
   <translation>Vom Feld, nRMSE</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Of the scan, matched</source>
   <translation>Vom Scan zugeordnet</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>One front tooth, {} mm, {}</source>
   <translation>Ein Frontzahn, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>One job in eight steps</source>
   <translation>Eine Arbeit in acht Schritten</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>One opens at a time: {}.</source>
   <translation>Es wird jeweils eines geöffnet: {}.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Only on the chosen tooth</source>
   <translation>Nur am gewählten Zahn</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Only on tooth {}</source>
   <translation>Nur an Zahn {}</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Only the tooth you begin on moves</source>
   <translation>Nur der Zahn, auf dem Sie beginnen, bewegt sich</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>Opacity {}</source>
   <translation>Deckkraft {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open a scan</source>
   <translation>Scan öffnen</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Open a scan or a case</source>
   <translation>Scan oder Fall öffnen</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Open a scan to start</source>
   <translation>Öffnen Sie einen Scan</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Open a scan…</source>
   <translation>Scan öffnen …</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Open a site</source>
   <translation>Stelle öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <location filename="gui/rooms/site_panel.py" />
   <source>Open a site…</source>
   <translation>Stelle öffnen …</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Open a task</source>
   <translation>Aufgabe öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Open a task…</source>
   <translation>Aufgabe öffnen …</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Open an older copy, or read the scan again.</source>
   <translation>Öffnen Sie eine ältere Kopie, oder lesen Sie den Scan neu.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Open measurements</source>
   <translation>Messungen öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Open measurements…</source>
   <translation>Messungen öffnen …</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open points</source>
   <translation>Punkte öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Open points…</source>
   <translation>Punkte öffnen …</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open targets</source>
   <translation>Ziele öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open targets…</source>
   <translation>Ziele öffnen …</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open the points of the device, then mark the same ones on the scan.</source>
   <translation>Öffnen Sie die Punkte des Geräts und markieren Sie dann dieselben auf dem Scan.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/welcome.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Open the sample case</source>
   <translation>Beispielfall öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Open the sample site</source>
   <translation>Beispielstelle öffnen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Open the scan to mark them on it.</source>
   <translation>Öffnen Sie den Scan, um sie darauf zu markieren.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Open to all: crowns {}, and the wishes</source>
   <translation>Für alle offen: Kronen {} und die Wünsche</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Open to all: the wishes, and no crown</source>
   <translation>Für alle offen: die Wünsche und keine Krone</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>Open {}</source>
   <translation>{} öffnen</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Open {}, {}</source>
   <translation>{} öffnen, {}</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>Open {}?</source>
   <translation>{} öffnen?</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>OpenGL {}.{} is needed</source>
   <translation>OpenGL {}.{} wird gebraucht</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Opening the device</source>
   <translation>Gerät wird geöffnet</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Opening the reference</source>
   <translation>Referenz wird geöffnet</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Opening the site</source>
   <translation>Stelle wird geöffnet</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/rooms/calibrate_work.py" />
   <location filename="gui/rooms/register_work.py" />
   <source>Opening {}</source>
   <translation>{} wird geöffnet</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Optional</source>
   <translation>Optional</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Order of each source</source>
   <translation>Ordnung jeder Quelle</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Orient</source>
   <translation>Ausrichten</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Oriented as lower jaw</source>
   <translation>Als Unterkiefer ausgerichtet</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Oriented as upper jaw</source>
   <translation>Als Oberkiefer ausgerichtet</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Other file…</source>
   <translation>Andere Datei …</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Other jaw</source>
   <translation>Anderer Kiefer</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Other jaw chosen</source>
   <translation>Anderer Kiefer gewählt</translation>
  </message>
  <message>
   <location filename="gui/casework/commands.py" />
   <source>Other jaw removed</source>
   <translation>Anderer Kiefer entfernt</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>Other jaw removed. Saving takes it out of the file as well.</source>
   <translation>Anderer Kiefer entfernt. Speichern nimmt ihn auch aus der Datei.</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>Other site…</source>
   <translation>Andere Stelle …</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Out of date</source>
   <translation>Veraltet</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>Out of date: the case was changed after this check.</source>
   <translation>Veraltet: Der Fall wurde nach dieser Prüfung geändert.</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>Out of date: the case was changed.</source>
   <translation>Veraltet: Der Fall wurde geändert.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Out of gum</source>
   <translation>Heraus</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Outwards</source>
   <translation>Auswärts</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Over all components of all readings.</source>
   <translation>Über alle Komponenten aller Messwerte.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Own shape that stays; at 100 % the widths are kept.</source>
   <translation>Eigene Form, die bleibt; bei 100 % bleiben die Breiten.</translation>
  </message>
  <message>
   <location filename="gui/preferences/dialog.py" />
   <source>Pages of the settings</source>
   <translation>Seiten der Einstellungen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Paint with the mask brush (M): what it holds stays as it is.</source>
   <translation>Malen Sie mit dem Pinsel „Maske“ (M): Was er festhält, bleibt, wie es ist.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Paired by name</source>
   <translation>Nach Namen gepaart</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Paired by their distances</source>
   <translation>Nach Abständen gepaart</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Panels of this step</source>
   <translation>Felder dieses Schritts</translation>
  </message>
  <message>
   <location filename="meshes/repair/repairing.py" />
   <source>Parting surfaces that meet in an edge or a point</source>
   <translation>Flächen, die sich in Kante oder Punkt treffen, werden getrennt</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pen</source>
   <translation>Stift</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pen pressure</source>
   <translation>Stiftdruck</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Performance</source>
   <translation>Leistung</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/floats.py" />
   <source>Perspective</source>
   <translation>Perspektive</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Picture only</source>
   <translation>Nur das Bild</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Pieces of soft iron</source>
   <translation>Stücke Weicheisen</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Pinch</source>
   <translation>Zusammenziehen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Placement</source>
   <translation>Lage</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Placement ({})</source>
   <translation>Lage ({})</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Places</source>
   <translation>Messorte</translation>
  </message>
  <message>
   <location filename="calibration/planning/implant_search.py" />
   <source>Placing {} x {} mm</source>
   <translation>{} x {} mm wird gesetzt</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Plan</source>
   <translation>Planen</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Plan (*.plan.json)</source>
   <translation>Plan (*.plan.json)</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Plan a way for a micro-robot</source>
   <translation>Weg für Mikroroboter planen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Plan the sample task</source>
   <translation>Beispielaufgabe planen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_work.py" />
   <source>Planning the way</source>
   <translation>Weg wird geplant</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Platform below the entry</source>
   <translation>Plattform unter dem Eintritt</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Play a recording</source>
   <translation>Aufnahme abspielen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Play a recording…</source>
   <translation>Aufnahme abspielen …</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Playing ended, because the case was changed meanwhile. What was done stays.</source>
   <translation>Das Abspielen endete, weil der Fall inzwischen geändert wurde. Was getan wurde, bleibt.</translation>
  </message>
  <message>
   <location filename="gui/recording/player.py" />
   <source>Playing the recording</source>
   <translation>Aufzeichnung wird abgespielt</translation>
  </message>
  <message>
   <location filename="gui/recording/player.py" />
   <source>Playing the recording: {} of {}. Cancel keeps what is done.</source>
   <translation>Aufzeichnung wird abgespielt: {} von {}. Abbrechen behält, was getan ist.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Playing was cancelled: {} of {} are done and stay. Undo takes them back.</source>
   <translation>Das Abspielen wurde abgebrochen: {} von {} sind getan und bleiben. Rückgängig nimmt sie zurück.</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Point at a tooth for its value</source>
   <translation>Zeigen Sie auf einen Zahn</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Point at the surface.</source>
   <translation>Zeigen Sie auf die Oberfläche.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Points ({})</source>
   <translation>Punkte ({})</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Poor fit: an RMS of {} is left. See what was found.</source>
   <translation>Schlechte Anpassung: Ein RMS von {} bleibt. Sehen Sie, was gefunden wurde.</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Port of the device</source>
   <translation>Port des Geräts</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Premolars and molars stay as they were</source>
   <translation>Prämolaren und Molaren bleiben, wie sie waren</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Prepare a navigation device</source>
   <translation>Navigationsgerät vorbereiten</translation>
  </message>
  <message>
   <location filename="gui/jobs/warming.py" />
   <source>Preparing the brushes</source>
   <translation>Pinsel werden vorbereitet</translation>
  </message>
  <message>
   <location filename="gui/jobs/warming.py" />
   <source>Preparing the teeth</source>
   <translation>Zähne werden vorbereitet</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>Press, then press the new keys</source>
   <translation>Klicken, dann die neuen Tasten drücken</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Pressure of the pen</source>
   <translation>Druck des Stifts</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Pressure sets the radius</source>
   <translation>Druck bestimmt den Radius</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Pressure sets the strength</source>
   <translation>Druck bestimmt die Stärke</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: both</source>
   <translation>Druck: beides</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: nothing</source>
   <translation>Druck: nichts</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: radius</source>
   <translation>Druck: Radius</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Pressure: strength</source>
   <translation>Druck: Stärke</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Preston's naturally found proportion</source>
   <translation>natürliche Proportion nach Preston</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Preston, The golden proportion revisited, J Esthet Dent 1993;5:247-251; digits as quoted by Ward, Smile design by the numbers, Oral Health</source>
   <translation>Preston, The golden proportion revisited, J Esthet Dent 1993;5:247-251; Zahlen nach Ward, Smile design by the numbers, Oral Health</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Previous region</source>
   <translation>Voriger Bereich</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Previous tooth</source>
   <translation>Voriger Zahn</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Processor (slower)</source>
   <translation>Prozessor (langsamer)</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Proportion rule</source>
   <translation>Proportionsregel</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/panels/wishes.py" />
   <source>Proportions</source>
   <translation>Proportionen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Publish</source>
   <translation>Veröffentlichen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Publish {}?</source>
   <translation>{} veröffentlichen?</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Publishing the design</source>
   <translation>Entwurf wird veröffentlicht</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/sharing/licence_panel.py" />
   <source>Publish…</source>
   <translation>Veröffentlichen …</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <location filename="smilesculpt/placing/placing.py" />
   <source>Put back</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Put the tooth back</source>
   <translation>Zahn zurücksetzen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS of what is left</source>
   <translation>RMS des Rests</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS of what is left over the RMS of the readings.</source>
   <translation>RMS des Rests im Verhältnis zum RMS der Messwerte.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS of what is left, with planes left out, with sensors left out.</source>
   <translation>RMS des Rests, bei ausgelassenen Ebenen, bei ausgelassenen Sensoren.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS on readings that the fit had not seen, {} folds.</source>
   <translation>RMS auf Messwerten, die die Anpassung nicht sah, {} Teile.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS on sensors that the fit had not seen, {} folds.</source>
   <translation>RMS auf Sensoren, die die Anpassung nicht sah, {} Teile.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>RMS {}</source>
   <translation>RMS {}</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Radius</source>
   <translation>Radius</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Radius in pixels of the screen</source>
   <translation>Radius in Pixeln des Bildschirms</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Range of the colours</source>
   <translation>Bereich der Farben</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>Ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Read from a file…</source>
   <translation>Aus Datei lesen …</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Read keys</source>
   <translation>Tasten lesen</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Read width and height of 11 and 21. The two are never quite alike, and that is what makes a smile look natural. Remember the heights: you are going to change them.</source>
   <translation>Lesen Sie Breite und Höhe von 11 und 21 ab. Die beiden sind nie ganz gleich, und das lässt ein Lächeln natürlich wirken. Merken Sie sich die Höhen: Sie werden sie ändern.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <location filename="meshes/readwrite/stl_text.py" />
   <source>Reading and joining triangles</source>
   <translation>Dreiecke werden gelesen und verbunden</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/off.py" />
   <source>Reading faces</source>
   <translation>Flächen werden gelesen</translation>
  </message>
  <message>
   <location filename="meshes/validation/examined.py" />
   <source>Reading how the faces hang together</source>
   <translation>Zusammenhang der Flächen wird gelesen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/glb.py" />
   <source>Reading parts</source>
   <translation>Teile werden gelesen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/off.py" />
   <location filename="meshes/readwrite/ply.py" />
   <source>Reading points</source>
   <translation>Punkte werden gelesen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/obj.py" />
   <source>Reading points and faces</source>
   <translation>Punkte und Flächen werden gelesen</translation>
  </message>
  <message>
   <location filename="gui/jobs/step_jobs.py" />
   <location filename="meshes/readwrite/source.py" />
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>Reading the file</source>
   <translation>Datei wird gelesen</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Reading the key</source>
   <translation>Schlüssel wird gelesen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/threemf.py" />
   <source>Reading the model</source>
   <translation>Modell wird gelesen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_jobs.py" />
   <source>Reading the site</source>
   <translation>Stelle wird gelesen</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Reading what was left</source>
   <translation>Bewahrtes wird gelesen</translation>
  </message>
  <message>
   <location filename="calibration/planning/request_files.py" />
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/rooms/calibrate_jobs.py" />
   <location filename="gui/rooms/plan_jobs.py" />
   <location filename="gui/rooms/register_jobs.py" />
   <location filename="gui/sculpting/limit_work.py" />
   <source>Reading {}</source>
   <translation>{} wird gelesen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Readings</source>
   <translation>Messwerte</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <location filename="gui/frame/status_bar.py" />
   <source>Ready. Nothing leaves this computer unless you share it.</source>
   <translation>Bereit. Nichts verlässt diesen Computer, außer Sie teilen es.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Reason</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>Rebuild the surface there, or unite the bodies that overlap.</source>
   <translation>Bauen Sie die Oberfläche dort neu auf, oder vereinigen Sie die Körper, die sich überschneiden.</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Recent files</source>
   <translation>Zuletzt geöffnete Dateien</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Record</source>
   <translation>Nachweis</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>Record it again.</source>
   <translation>Nehmen Sie noch einmal auf.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Record what I do</source>
   <translation>Aufnehmen, was ich tue</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Recording ({})</source>
   <translation>Aufnahme ({})</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Recording. Strokes, masks and moved teeth are kept until you save it.</source>
   <translation>Aufnahme läuft. Striche, Masken und bewegte Zähne werden bewahrt, bis Sie speichern.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/frame/window_state.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Redo: {}</source>
   <translation>Wiederholen: {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>Reduce the number of triangles in the program that made it.</source>
   <translation>Verringern Sie die Zahl der Dreiecke in dem Programm, aus dem sie stammt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Reference device</source>
   <translation>Referenzgerät</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <source>Refine here</source>
   <translation>Hier verfeinern</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Refine {}</source>
   <translation>{} verfeinern</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>Refined {}</source>
   <translation>{} verfeinert</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Register</source>
   <translation>Registrieren</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Remove the fin or inner wall there, or split the edge.</source>
   <translation>Entfernen Sie dort die Fahne oder innere Wand, oder teilen Sie die Kante.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>Remove the inner body; give a cavity that is meant an opening to drain resin.</source>
   <translation>Entfernen Sie den inneren Körper; geben Sie einem gewollten Hohlraum eine Öffnung, aus der Harz abfließt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Remove the mark {}</source>
   <translation>Markierung {} entfernen</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>Remove the other jaw</source>
   <translation>Anderen Kiefer entfernen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Remove the reference device</source>
   <translation>Referenzgerät entfernen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Remove the second of each.</source>
   <translation>Entfernen Sie je das zweite.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Remove the target {}</source>
   <translation>Ziel {} entfernen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>Remove them if they are debris; join them to the part if they belong to it.</source>
   <translation>Entfernen Sie sie, wenn sie Reste sind; verbinden Sie sie mit dem Teil, wenn sie dazugehören.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Remove them; nothing is lost.</source>
   <translation>Entfernen Sie sie; es geht nichts verloren.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Remove them; the surface stays the same.</source>
   <translation>Entfernen Sie sie; die Oberfläche bleibt gleich.</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>Remove {}</source>
   <translation>{} entfernen</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Removed</source>
   <translation>Abgetragen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>Rename it.</source>
   <translation>Benennen Sie sie um.</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <location filename="gui/notices/file_to_write.py" />
   <source>Replace what is there?</source>
   <translation>Vorhandenes ersetzen?</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Report (*.html)</source>
   <translation>Bericht (*.html)</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>Reshaping the front teeth</source>
   <translation>Frontzähne werden umgeformt</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Restore “{}”</source>
   <translation>„{}“ wiederherstellen</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Restored {}</source>
   <translation>Wiederhergestellt: {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Restoring “{}”</source>
   <translation>„{}“ wird wiederhergestellt</translation>
  </message>
  <message>
   <location filename="gui/notices/overlay_cards.py" />
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/viewport/cube.py" />
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Right button turns, middle button moves</source>
   <translation>Rechte Taste dreht, mittlere Taste verschiebt</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Right drag turns, wheel zooms, middle drag moves.</source>
   <translation>Rechts ziehen dreht, das Rad zoomt, Mitte ziehen verschiebt.</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>Right minus left, mm</source>
   <translation>rechts minus links, mm</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Risk</source>
   <translation>Risiko</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Risk of touching the wall</source>
   <translation>Risiko, die Wand zu berühren</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Robot tasks (*.json)</source>
   <translation>Roboteraufgaben (*.json)</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_colours.py" />
   <source>Room left to the limit</source>
   <translation>Raum bis zur Grenze</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Roomy</source>
   <translation>Luftig</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Root</source>
   <translation>Wurzel</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Rotation</source>
   <translation>Rotation</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Rows and buttons grow with it.</source>
   <translation>Zeilen und Knöpfe wachsen mit.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Same on other side</source>
   <translation>Auch andere Seite</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Same on the other side</source>
   <translation>Gleiches auf der anderen Seite</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Sample upper arch</source>
   <translation>Beispiel-Oberkiefer</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Saturation</source>
   <translation>Sättigung</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Saturation of the cores</source>
   <translation>Sättigung der Kerne</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Save and send</source>
   <translation>Speichern und senden</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/frame/window_commands.py" />
   <source>Save as…</source>
   <translation>Speichern unter …</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave.py" />
   <source>Save elsewhere…</source>
   <translation>Woanders speichern …</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save over it</source>
   <translation>Überschreiben</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save over {}?</source>
   <translation>{} überschreiben?</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save the case</source>
   <translation>Fall speichern</translation>
  </message>
  <message>
   <location filename="gui/recovery/scribe.py" />
   <source>Save the case.</source>
   <translation>Speichern Sie den Fall.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Save the device</source>
   <translation>Gerät speichern</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the map</source>
   <translation>Karte speichern</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the map…</source>
   <translation>Karte speichern …</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the placement</source>
   <translation>Lage speichern</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Save the placement…</source>
   <translation>Lage speichern …</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Save the plan</source>
   <translation>Plan speichern</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Save the points</source>
   <translation>Punkte speichern</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Save the points…</source>
   <translation>Punkte speichern …</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>Save the recording</source>
   <translation>Aufnahme speichern</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Save the recording…</source>
   <translation>Aufnahme speichern …</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <location filename="gui/views/commands.py" />
   <source>Save this view</source>
   <translation>Diese Ansicht speichern</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>Save {} first?</source>
   <translation>{} zuerst speichern?</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>Saved steps taken back</source>
   <translation>Gespeicherte Schritte zurückgenommen</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks_card.py" />
   <source>Saved views</source>
   <translation>Gespeicherte Ansichten</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Saved views…</source>
   <translation>Gespeicherte Ansichten …</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <location filename="gui/rooms/plan_way_panel.py" />
   <location filename="gui/rooms/send_panel.py" />
   <source>Save…</source>
   <translation>Speichern …</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>Saving the case</source>
   <translation>Fall wird gespeichert</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>Saving the device</source>
   <translation>Gerät wird gespeichert</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>Saving the map</source>
   <translation>Karte wird gespeichert</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>Saving the placement</source>
   <translation>Lage wird gespeichert</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Saving the plan</source>
   <translation>Plan wird gespeichert</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>Saving the points</source>
   <translation>Punkte werden gespeichert</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Scale the tooth</source>
   <translation>Zahn skalieren</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Scan</source>
   <translation>Scan</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Scan and points</source>
   <translation>Scan und Punkte</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>Scanning the sample arch</source>
   <translation>Beispielbogen wird gescannt</translation>
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
   <translation>Scans und Fälle ({})</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Scrape</source>
   <translation>Abtragen</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Sculpt</source>
   <translation>Modellieren</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Sealed to author and wearer: the scan and every edit</source>
   <translation>Versiegelt für Autor und Träger: der Scan und jeder Schritt</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Sealed to author and wearer: the scan, the other jaw and every edit</source>
   <translation>Versiegelt für Autor und Träger: der Scan, der Gegenkiefer und jede Änderung</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Sealed: nothing</source>
   <translation>Versiegelt: nichts</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <location filename="gui/preferences/keys_page.py" />
   <source>Search by name or keys</source>
   <translation>Nach Namen oder Tasten suchen</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/notices/overlay_cards.py" />
   <source>Search commands</source>
   <translation>Befehle suchen</translation>
  </message>
  <message>
   <location filename="gui/notices/keys_card.py" />
   <location filename="gui/preferences/keys_page.py" />
   <source>Search the keys</source>
   <translation>Tasten durchsuchen</translation>
  </message>
  <message>
   <location filename="gui/section/card.py" />
   <location filename="gui/section/drawing.py" />
   <source>Section</source>
   <translation>Schnitt</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Segment</source>
   <translation>Segmentieren</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Send the other jaw along, sealed</source>
   <translation>Gegenkiefer versiegelt mitgeben</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Send the plan</source>
   <translation>Plan senden</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Send the plan to {}?</source>
   <translation>Plan an {} senden?</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Send the scan along, sealed</source>
   <translation>Den Scan versiegelt mitsenden</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>Sending the plan</source>
   <translation>Plan wird gesendet</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>Send…</source>
   <translation>Senden …</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Sensors</source>
   <translation>Sensoren</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Serial number</source>
   <translation>Seriennummer</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>Serial of the device</source>
   <translation>Seriennummer des Geräts</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Set by SmileSculpt: a swimmer under a camera, corrected at each waypoint; no clinical figures exist.</source>
   <translation>Von SmileSculpt gesetzt: ein Schwimmer unter einer Kamera, an jedem Wegpunkt korrigiert; klinische Zahlen gibt es nicht.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: platform level with the bone to 1 mm below it.</source>
   <translation>Von SmileSculpt gesetzt: Plattform auf Knochenhöhe bis 1 mm darunter.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: sizes that most makers sell; a larger one is taken only where 0.3 mm are left beyond every limit.</source>
   <translation>Von SmileSculpt gesetzt: Größen, die die meisten Hersteller verkaufen; eine größere nur, wo 0,3 mm über jede Grenze hinaus bleiben.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: the entry stays within the crown that it will carry.</source>
   <translation>Von SmileSculpt gesetzt: Der Eintritt bleibt innerhalb der Krone, die es tragen wird.</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Set by SmileSculpt: what an angled abutment corrects without a special part.</source>
   <translation>Von SmileSculpt gesetzt: was ein abgewinkeltes Abutment ohne Sonderteil ausgleicht.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Set the change of length to +0.5 mm and the proportion to your own. The program reshapes your own front teeth: biting edges move down, necks and gum stay where they are.</source>
   <translation>Stellen Sie die Längenänderung auf +0,5 mm und die Proportion auf die eigene. Das Programm formt Ihre eigenen Frontzähne um: Die Schneidekanten wandern nach unten, Zahnhälse und Zahnfleisch bleiben, wo sie sind.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Set the change of length to +0.5 mm; if you sculpted afterwards, smooth the biting edges less.</source>
   <translation>Stellen Sie die Längenänderung auf +0,5 mm; haben Sie danach modelliert, glätten Sie die Schneidekanten weniger.</translation>
  </message>
  <message>
   <location filename="gui/preferences/dialog.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Settings…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Share</source>
   <translation>Teilen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Share held by both</source>
   <translation>Anteil in beiden</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Share of the scan that the surface holds too</source>
   <translation>Anteil des Scans, den auch die Oberfläche enthält</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Share of the variance.</source>
   <translation>Anteil der Varianz.</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Sharp</source>
   <translation>Spitz</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Sharpen</source>
   <translation>Scharf</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Sharpen the mask</source>
   <translation>Maske schärfen</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Shift+drag</source>
   <translation>Umschalt+Ziehen</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Shift+middle drag</source>
   <translation>Umschalt+Mitte ziehen</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <location filename="gui/rooms/calibrate_panels.py" />
   <location filename="gui/rooms/placement_panel.py" />
   <location filename="gui/rooms/register_panels.py" />
   <location filename="gui/sculpting/layer_panel.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Show all crowns</source>
   <translation>Alle Kronen zeigen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Show before</source>
   <translation>Vorher zeigen</translation>
  </message>
  <message>
   <location filename="gui/frame/guide_card.py" />
   <location filename="gui/frame/top_bar.py" />
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Show it</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Show me around</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>Show one step at a time</source>
   <translation>Einen Schritt zeigen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Show the designed crowns</source>
   <translation>Die gestalteten Kronen zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Show the implant</source>
   <translation>Implantat zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Show the largest error</source>
   <translation>Größten Fehler zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Show the target {}</source>
   <translation>Ziel {} zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Show the way in the picture</source>
   <translation>Weg im Bild zeigen</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Show the whole lesson</source>
   <translation>Ganze Lektion zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Show worst place</source>
   <translation>Schlechtesten Ort zeigen</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Show {}</source>
   <translation>{} einblenden</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>Show: {}</source>
   <translation>Zeigen: {}</translation>
  </message>
  <message>
   <location filename="gui/frame/status_bar.py" />
   <source>Shown in mm</source>
   <translation>Gezeigt in mm</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>Shrink</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <location filename="gui/sculpting/declared.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>Shrink the mask</source>
   <translation>Maske verkleinern</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Sideways</source>
   <translation>Seitlich</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Sign the plan</source>
   <translation>Plan signieren</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Sign the way</source>
   <translation>Weg signieren</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Sign-off</source>
   <translation>Freigabe</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Signature</source>
   <translation>Signatur</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Signed and written</source>
   <translation>Signiert und geschrieben</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Signed by {}. Any change after this is found.</source>
   <translation>Signiert von {}. Jede spätere Änderung fällt auf.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Signing and sending take what the picture shows.</source>
   <translation>Signiert und gesendet wird, was das Bild zeigt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Signing measures the plan anew first.</source>
   <translation>Vor dem Signieren wird der Plan neu vermessen.</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Signing the design</source>
   <translation>Entwurf wird signiert</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_jobs.py" />
   <location filename="gui/rooms/plan_work.py" />
   <source>Signing the plan</source>
   <translation>Plan wird signiert</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_work.py" />
   <source>Signing the way</source>
   <translation>Weg wird signiert</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Simulate</source>
   <translation>Simulieren</translation>
  </message>
  <message>
   <location filename="calibration/simulation/risk.py" />
   <location filename="gui/rooms/plan_work.py" />
   <source>Simulating the placing</source>
   <translation>Das Setzen wird simuliert</translation>
  </message>
  <message>
   <location filename="calibration/simulation/risk.py" />
   <source>Simulating the swim</source>
   <translation>Schwimmweg wird simuliert</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <source>Site</source>
   <translation>Stelle</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Six front teeth, {} mm, {}</source>
   <translation>Sechs Frontzähne, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <location filename="gui/placing/tooth_words.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Size of the text</source>
   <translation>Größe der Schrift</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Skip the tour</source>
   <translation>Rundgang beenden</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Smaller brush</source>
   <translation>Kleinerer Pinsel</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>SmileSculpt can start again and draw without the driver (slower).</source>
   <translation>SmileSculpt kann neu starten und ohne den Treiber zeichnen (langsamer).</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>SmileSculpt ended by a fault last time. What was not saved is offered on the first page.</source>
   <translation>SmileSculpt endete beim letzten Mal durch einen Fehler. Was nicht gespeichert war, steht auf der ersten Seite bereit.</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <source>SmileSculpt is a design and research tool. It is not a medical device.</source>
   <translation>SmileSculpt ist ein Werkzeug für Gestaltung und Forschung. Es ist kein Medizinprodukt.</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Smooth</source>
   <translation>Glätten</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Smooth them away if they come from the scanner; round them if they are meant.</source>
   <translation>Glätten Sie sie, wenn sie vom Scanner stammen; runden Sie sie, wenn sie gewollt sind.</translation>
  </message>
  <message>
   <location filename="meshes/repair/tips.py" />
   <source>Smoothing sharp tips</source>
   <translation>Scharfe Spitzen werden geglättet</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Snake hook</source>
   <translation>Herausziehen</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Snap to arch</source>
   <translation>Am Bogen einrasten</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Snap to the arch</source>
   <translation>Am Zahnbogen einrasten</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Snow, J Esthet Dent 1999;11:177-184</source>
   <translation>Snow, J Esthet Dent 1999;11:177-184</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Soft</source>
   <translation>Weich</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Soft iron</source>
   <translation>Weicheisen</translation>
  </message>
  <message>
   <location filename="gui/recovery/faults.py" />
   <source>Something in SmileSculpt went wrong.</source>
   <translation>In SmileSculpt ist etwas schiefgegangen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Sources for each coil</source>
   <translation>Quellen je Spule</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Spacing</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Sphere</source>
   <translation>Kugel</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>Split the vertex into one for each surface.</source>
   <translation>Teilen Sie den Punkt, je einen für jede Fläche.</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>Start</source>
   <translation>Los</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Start again now</source>
   <translation>Jetzt neu starten</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>Start here</source>
   <translation>Hier beginnen</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>Start with software drawing (slower): set LIBGL_ALWAYS_SOFTWARE=1 on Linux, or QT_OPENGL=software on Windows, and open SmileSculpt again.</source>
   <translation>Starten Sie mit Software-Zeichnen (langsamer): Setzen Sie LIBGL_ALWAYS_SOFTWARE=1 unter Linux oder QT_OPENGL=software unter Windows, und öffnen Sie SmileSculpt erneut.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: gum, palate, other teeth, names of files</source>
   <translation>Bleibt hier: Zahnfleisch, Gaumen, andere Zähne, Dateinamen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: the other jaw, gum, palate, other teeth, names of files</source>
   <translation>Bleibt hier: Gegenkiefer, Zahnfleisch, Gaumen, andere Zähne, Dateinamen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: the scan, gum, palate, other teeth, names of files</source>
   <translation>Bleibt hier: der Scan, Zahnfleisch, Gaumen, andere Zähne, Dateinamen</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Stays here: the scan, the other jaw, gum, palate, other teeth, names of files</source>
   <translation>Bleibt hier: Scan, Gegenkiefer, Zahnfleisch, Gaumen, andere Zähne, Dateinamen</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Steady</source>
   <translation>Ruhig</translation>
  </message>
  <message>
   <location filename="gui/frame/guide_card.py" />
   <location filename="smilesculpt/journal/retracing.py" />
   <source>Step {} of {}</source>
   <translation>Schritt {} von {}</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>Step {} of {}, {}, {}. {}</source>
   <translation>Schritt {} von {}, {}, {}. {}</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>Step {}: {}</source>
   <translation>Schritt {}: {}</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <location filename="gui/frame/top_bar.py" />
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Steps were done in this unit. Undo them all, then it can be changed.</source>
   <translation>Mit dieser Einheit wurde schon gearbeitet. Machen Sie alle Schritte rückgängig, dann lässt sie sich ändern.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Stop the brush</source>
   <translation>Pinsel anhalten</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Straight walls along {} mm of border lead to a flat base,</source>
   <translation>Gerade Wände entlang von {} mm Rand führen zu einem flachen Sockel,</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Strokes between two autosaves</source>
   <translation>Striche zwischen zwei Autosicherungen</translation>
  </message>
  <message>
   <location filename="calibration/registration/surface_fit.py" />
   <source>Surfaces fitted</source>
   <translation>Flächen angepasst</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Swap the keys with {}</source>
   <translation>Tasten mit „{}“ tauschen</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Swap the two</source>
   <translation>Beide tauschen</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <source>Switch theme</source>
   <translation>Farbschema wechseln</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Systematic review of robotic implant surgery 2023, 242 implants in patients: 0.68 mm at the platform, 1.69 degrees.</source>
   <translation>Systematische Übersicht zur Implantation mit Robotern 2023, 242 Implantate bei Patienten: 0,68 mm an der Plattform, 1,69 Grad.</translation>
  </message>
  <message>
   <location filename="calibration/simulation/data/error_models.toml" />
   <source>Tahmaseb et al. 2018, Clin Oral Implants Res 29(S16): 1.2 mm at the entry, 3.5 degrees, static guides pooled. The figures as they are commonly quoted.</source>
   <translation>Tahmaseb et al. 2018, Clin Oral Implants Res 29(S16): 1,2 mm am Eintritt, 3,5 Grad, statische Schablonen zusammengefasst. Zahlen, wie sie meist zitiert werden.</translation>
  </message>
  <message>
   <location filename="gui/measuring/panel.py" />
   <source>Take a tool to measure with.</source>
   <translation>Nehmen Sie ein Messwerkzeug.</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Take it</source>
   <translation>Wegnehmen</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>Take it in hand first.</source>
   <translation>Nehmen Sie ihn zuerst in die Hand.</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Take the keys from {}</source>
   <translation>„{}“ die Tasten wegnehmen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Take the open case</source>
   <translation>Den offenen Fall nehmen</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Take {} off the list</source>
   <translation>{} von der Liste nehmen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>Takes</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="gui/rooms/register.py" />
   <source>Targets</source>
   <translation>Ziele</translation>
  </message>
  <message>
   <location filename="calibration/planning/data/implant_limits.toml" />
   <source>Tarnow, Cho, Wallace 2000, J Periodontol 71(4):546-549: at least 3 mm between implants. The figure as it is commonly quoted.</source>
   <translation>Tarnow, Cho, Wallace 2000, J Periodontol 71(4):546-549: mindestens 3 mm zwischen Implantaten. Zahl, wie sie meist zitiert wird.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Teeth</source>
   <translation>Zähne</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Teeth and gum</source>
   <translation>Zähne und Zahnfleisch</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Teeth found</source>
   <translation>Zähne gefunden</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_frame.py" />
   <source>Teeth that were found: {}.</source>
   <translation>Gefundene Zähne: {}.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>Teeth to change</source>
   <translation>Zu ändernde Zähne</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>Teeth, mm</source>
   <translation>Zähne, mm</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The author's key is missing.</source>
   <translation>Der Schlüssel des Autors fehlt.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>The bite plane is not known yet.</source>
   <translation>Die Kauebene ist noch nicht bekannt.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>The biting end goes towards the lip where it is more than 0</source>
   <translation>Über 0 geht das Kauende zur Lippe hin</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>The biting end goes towards the midline where it is more than 0</source>
   <translation>Über 0 geht das Kauende zur Mittellinie hin</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>The brush follows on a leash of this length</source>
   <translation>Der Pinsel folgt an einer Leine dieser Länge</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/sculpting/mask_work.py" />
   <location filename="gui/sculpting/refine_work.py" />
   <source>The case changed meanwhile, so nothing was done.</source>
   <translation>Der Fall wurde inzwischen geändert, deshalb geschah nichts.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>The case was changed after the check. Check again.</source>
   <translation>Der Fall wurde nach der Prüfung geändert. Prüfen Sie erneut.</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave.py" />
   <source>The case was not autosaved: {}.</source>
   <translation>Der Fall wurde nicht autogesichert: {}.</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>The chosen tooth</source>
   <translation>Der gewählte Zahn</translation>
  </message>
  <message>
   <location filename="gui/recovery/autosave.py" />
   <source>The copy from {} is kept.</source>
   <translation>Die Kopie von {} bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>The design</source>
   <translation>Der Entwurf</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The device at {}:{} may then carry it out. {} answers for it.</source>
   <translation>Das Gerät unter {}:{} kann ihn dann ausführen. Dafür steht {} ein.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>The device drifted.</source>
   <translation>Das Gerät ist gedriftet.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>The device is as calibrated.</source>
   <translation>Das Gerät ist wie kalibriert.</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The device listens at host and port</source>
   <translation>Das Gerät hört auf Adresse und Port</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_work.py" />
   <source>The device was written to {}.</source>
   <translation>Das Gerät wurde nach {} geschrieben.</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>The diagnostics are on the clipboard. They name no file and no person.</source>
   <translation>Die Diagnose liegt in der Zwischenablage. Sie nennt weder Dateien noch Personen.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>The disk has everything at least this often. Each change is noted at once.</source>
   <translation>Mindestens so oft ist alles auf der Platte. Jede Änderung wird sofort vermerkt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The file has no column sensor, so that one sensor is taken for all.</source>
   <translation>Die Datei hat keine Sensorspalte, deshalb gilt ein Sensor für alle.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>The file is probably in another unit: name it when reading (such as --units m).</source>
   <translation>Die Datei hat wohl eine andere Einheit: Nennen Sie sie beim Lesen (etwa --units m).</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The fit ran out of steps; what is shown is the best so far.</source>
   <translation>Die Anpassung kam nicht ans Ende; gezeigt ist das Beste bisher.</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>The gum is locked. Take the tick off Lock gum to change it.</source>
   <translation>Das Zahnfleisch ist gesperrt. Nehmen Sie den Haken bei „Zahnfleisch sperren“ weg, um es zu ändern.</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/calibrate_work.py" />
   <source>The history holds {n} checks.</source>
   <translation>
    <numerusform>Der Verlauf enthält {n} Prüfung.</numerusform>
    <numerusform>Der Verlauf enthält {n} Prüfungen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The host of the device is missing.</source>
   <translation>Die Adresse des Geräts fehlt.</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>The lesson</source>
   <translation>Die Lektion</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>The limit of the brush is being worked out. Try again in a moment.</source>
   <translation>Die Grenze des Pinsels wird gerade berechnet. Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>The list on the first page holds names only.</source>
   <translation>Die Liste auf der ersten Seite enthält nur Namen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The longest difference of reading and model.</source>
   <translation>Der längste Unterschied von Messwert und Modell.</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>The mask holds this place. Free it with Ctrl and the mask brush.</source>
   <translation>Die Maske hält diese Stelle fest. Geben Sie sie mit Strg und dem Pinsel „Maske“ frei.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>The mask is empty. Paint with the mask brush, or hold a tooth.</source>
   <translation>Die Maske ist leer. Malen Sie mit dem Maskenpinsel, oder halten Sie einen Zahn fest.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_work.py" />
   <source>The mask is like that already.</source>
   <translation>Die Maske ist schon so.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>The model</source>
   <translation>Das Modell</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>The model cannot be drawn: {}; {}.</source>
   <translation>Das Modell kann nicht gezeichnet werden: {}; {}.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>The name of who accepts it is missing.</source>
   <translation>Der Name der annehmenden Person fehlt.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>The new folder holds from the next start on.</source>
   <translation>Der neue Ordner gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The other jaw goes along only within the sealed scan.</source>
   <translation>Der Gegenkiefer geht nur innerhalb des versiegelten Scans mit.</translation>
  </message>
  <message>
   <location filename="gui/flow/other_jaw.py" />
   <source>The other jaw…</source>
   <translation>Anderer Kiefer …</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>The panels of the step, in the order in which they are needed.</source>
   <translation>Die Felder des Schritts, in der Reihenfolge, in der man sie braucht.</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>The picture stopped: {}. Your work is kept.</source>
   <translation>Das Bild ist stehen geblieben: {}. Ihre Arbeit ist bewahrt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The plan is not signed. A named person signs it first.</source>
   <translation>Der Plan ist nicht signiert. Zuerst signiert ihn eine namentlich genannte Person.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>The plan names no device.</source>
   <translation>Der Plan nennt kein Gerät.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>The plan was written to {}.</source>
   <translation>Der Plan wurde nach {} geschrieben.</translation>
  </message>
  <message>
   <location filename="gui/section/drawing.py" />
   <source>The plane meets nothing here</source>
   <translation>Die Ebene trifft hier nichts</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>The port is none from 1 to 65535.</source>
   <translation>Der Port liegt nicht zwischen 1 und 65535.</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>The processor draws now.</source>
   <translation>Zurzeit zeichnet der Prozessor.</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>The reason is missing.</source>
   <translation>Die Begründung fehlt.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>The recording was done again, but the case differs from what it was.</source>
   <translation>Die Aufnahme wurde wiederholt, aber der Fall weicht von damals ab.</translation>
  </message>
  <message>
   <location filename="gui/recording/record_work.py" />
   <source>The recording was done again; the case is as it was recorded.</source>
   <translation>Die Aufnahme wurde wiederholt; der Fall ist wie aufgenommen.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>The report was written to {}.</source>
   <translation>Der Bericht wurde nach {} geschrieben.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>The risk of this place is not simulated yet.</source>
   <translation>Das Risiko dieses Orts ist noch nicht simuliert.</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>The sample is made in millimetres.</source>
   <translation>Das Beispiel ist in Millimetern gemacht.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>The scan closes itself: its own base was kept.</source>
   <translation>Der Scan schließt sich selbst: Sein eigener Sockel wurde behalten.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>The scan is {} separate bodies: a slab {} mm thick beyond their necks joins them, with pillars of up to {} mm.</source>
   <translation>Der Scan besteht aus {} getrennten Körpern: Eine Platte von {} mm Dicke jenseits ihrer Hälse verbindet sie, mit Pfeilern von bis zu {} mm.</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>The scan is {}, which is no size of a jaw. Look at its unit in Import.</source>
   <translation>Der Scan ist {} groß, und so groß ist kein Kiefer. Sehen Sie in „Importieren“ nach seiner Einheit.</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>The scan is {}.</source>
   <translation>Der Scan ist {} groß.</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <source>The settings are not kept. {}</source>
   <translation>Die Einstellungen werden nicht behalten. {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/problem.py" />
   <source>The settings could not be read and are as at first. The damaged file is kept as {}.</source>
   <translation>Die Einstellungen waren nicht lesbar und sind wie am Anfang. Die beschädigte Datei bleibt als {} erhalten.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>The shape itself</source>
   <translation>Die Form selbst</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>The sign of the readings is checked against the reference device.</source>
   <translation>Das Vorzeichen der Messwerte wird am Referenzgerät geprüft.</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>The signed design was written to {}.</source>
   <translation>Der signierte Entwurf wurde nach {} geschrieben.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>The simulation of the risk was not repeated.</source>
   <translation>Die Simulation des Risikos wurde nicht wiederholt.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The smile is the author's own</source>
   <translation>Es ist das Lächeln des Autors selbst</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>The surface met itself in {} pairs of faces and could not be mended in place, so all of it was wrapped anew on a grid of {} mm: edges are rounder, and points moved by up to {} mm.</source>
   <translation>Die Oberfläche traf sich selbst in {} Paaren von Dreiecken und war nicht an Ort und Stelle zu beheben, deshalb wurde alles auf einem Raster von {} mm neu umhüllt: Kanten sind runder, und Punkte verschoben sich um bis zu {} mm.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <location filename="gui/placing/declared.py" />
   <source>The teeth are not known yet. Find teeth first.</source>
   <translation>Die Zähne sind noch nicht bekannt. Finden Sie zuerst die Zähne.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>The wax-up is the arch with its new crowns as one solid with a base. A dentist or technician moulds a mock-up over it, and the mock-up is worn for a try before any tooth is touched. The program checks it before it offers it.</source>
   <translation>Das Wax-up ist der Zahnbogen mit seinen neuen Kronen als ein Körper mit Sockel. Zahnarztpraxis oder Labor formt darüber ein Mock-up, und das wird zur Probe getragen, bevor ein Zahn berührt wird. Das Programm prüft es, bevor es angeboten wird.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>The wax-up passes every rule of the print profile</source>
   <translation>Das Wax-up besteht jede Regel des Druckprofils</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>The wax-up was not made and checked yet.</source>
   <translation>Das Wax-up ist noch nicht erstellt und geprüft.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>The way is clear of the wall, and the coils can drive it.</source>
   <translation>Der Weg ist frei von der Wand, und die Spulen können ihn führen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <location filename="gui/rooms/plan_work.py" />
   <source>The way touches the wall, or the coils cannot drive it.</source>
   <translation>Der Weg berührt die Wand, oder die Spulen können ihn nicht führen.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The wearer agrees to</source>
   <translation>Der Träger des Lächelns stimmt zu</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The wearer agrees to show no crown yet.</source>
   <translation>Der Träger stimmt noch nicht zu, Kronen zu zeigen.</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>The wearer's key is missing: nothing goes out without consent.</source>
   <translation>Der Schlüssel des Trägers fehlt: Ohne Einwilligung geht nichts hinaus.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>The whole tooth</source>
   <translation>Der ganze Zahn</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>The widths of 11 and 21 differ by no more than 0.4 mm</source>
   <translation>Die Breiten von 11 und 21 unterscheiden sich um höchstens 0,4 mm</translation>
  </message>
  <message>
   <location filename="gui/panels/wishes.py" />
   <source>The widths stay as they are.</source>
   <translation>Die Breiten bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>The worst margin of the best place is {}.</source>
   <translation>Der schlechteste Spielraum des besten Orts ist {}.</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>There is no device before the fit.</source>
   <translation>Vor der Anpassung gibt es kein Gerät.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>There is no implant yet.</source>
   <translation>Es gibt noch kein Implantat.</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>There is not enough memory for this file. Close other programs, or thin it out.</source>
   <translation>Für diese Datei reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme, oder dünnen Sie die Datei aus.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>There is nothing to export before the check.</source>
   <translation>Vor der Prüfung gibt es nichts zu exportieren.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_rules.py" />
   <source>These are no keys that a command can have.</source>
   <translation>Diese Tasten kann ein Befehl nicht haben.</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>These files come from a design tool, not from a medical device.</source>
   <translation>Diese Dateien stammen aus einem Gestaltungswerkzeug, nicht aus einem Medizinprodukt.</translation>
  </message>
  <message>
   <location filename="gui/preferences/problem.py" />
   <source>These settings made no sense and are as at first: {}.</source>
   <translation>Diese Einstellungen ergaben keinen Sinn und sind wie am Anfang: {}.</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>They are in no file yet, and “{}” lets them go.</source>
   <translation>Sie stehen noch in keiner Datei, und „{}“ verwirft sie.</translation>
  </message>
  <message>
   <location filename="gui/recovery/restoring.py" />
   <source>They were never saved, and nothing can bring them back.</source>
   <translation>Sie wurden nie gespeichert, und nichts kann sie zurückbringen.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>Thicken the part there.</source>
   <translation>Verdicken Sie das Teil dort.</translation>
  </message>
  <message>
   <location filename="meshes/offset/thickened.py" />
   <source>Thickening walls</source>
   <translation>Wände werden verdickt</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Thickness</source>
   <translation>Dicke</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>This does not look like a jaw: {} Open a scan of one whole arch, or choose its unit in the step Import.</source>
   <translation>Das sieht nicht wie ein Kiefer aus: {} Öffnen Sie den Scan eines ganzen Zahnbogens, oder wählen Sie seine Einheit im Schritt „Importieren“.</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>This scan is {} in {}. In {} it would be {:.0f} mm, like a jaw.</source>
   <translation>Dieser Scan ist {} groß, gelesen in {}. In {} wären es {:.0f} mm, wie bei einem Kiefer.</translation>
  </message>
  <message>
   <location filename="gui/preferences/look_page.py" />
   <source>This screen has no room for the largest text.</source>
   <translation>Dieser Bildschirm hat für die größte Schrift keinen Platz.</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <source>This stroke became too long, so it ended here. What it did stays. Press again to go on with another one.</source>
   <translation>Dieser Strich wurde zu lang und endete deshalb hier. Was er getan hat, bleibt. Drücken Sie erneut, um mit einem weiteren fortzufahren.</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Three fiducials in both frames place the scan; six tell how well.</source>
   <translation>Drei Passpunkte in beiden Systemen legen den Scan fest; sechs sagen, wie gut.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Three front teeth, {} mm, {}</source>
   <translation>Drei Frontzähne, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Three-button mouse</source>
   <translation>Maus mit drei Tasten</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>Tidying borders</source>
   <translation>Grenzen werden geglättet</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>Tightest radius</source>
   <translation>Engster Radius</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <location filename="gui/rooms/plan_tool.py" />
   <source>Tilt</source>
   <translation>Kippung</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>Tilt from the prosthetic axis</source>
   <translation>Kippung zur prothetischen Achse</translation>
  </message>
  <message>
   <location filename="calibration/travel/travel_time.py" />
   <source>Timing the ways</source>
   <translation>Wege werden gemessen</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Tip</source>
   <translation>Angulation</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Title of the design</source>
   <translation>Titel des Entwurfs</translation>
  </message>
  <message>
   <location filename="gui/measuring/point_tools.py" />
   <source>To the side</source>
   <translation>Zur Seite</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/frame/workbench.py" />
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/panels/measures.py" />
   <source>Tooth</source>
   <translation>Zahn</translation>
  </message>
  <message>
   <location filename="gui/frame/cards.py" />
   <location filename="gui/panels/teeth.py" />
   <source>Tooth {}</source>
   <translation>Zahn {}</translation>
  </message>
  <message>
   <location filename="gui/tools/brush.py" />
   <source>Tooth {} is hidden. Show it to change it.</source>
   <translation>Zahn {} ist ausgeblendet. Blenden Sie ihn ein, um ihn zu ändern.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>Tooth {} is locked. Free it to move it.</source>
   <translation>Zahn {} ist gesperrt. Geben Sie ihn frei, um ihn zu bewegen.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Torque</source>
   <translation>Torque</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Towards lip or cheek where it is more than 0</source>
   <translation>Über 0 zu Lippe oder Wange hin</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Trackpad</source>
   <translation>Trackpad</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Treat as lower</source>
   <translation>Als unteren lesen</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Treat as upper</source>
   <translation>Als oberen lesen</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Triangles</source>
   <translation>Dreiecke</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Trust them as they are</source>
   <translation>Ihnen vertrauen</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Try it with the sample</source>
   <translation>Mit dem Beispiel probieren</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Try {}.</source>
   <translation>Versuchen Sie {}.</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>Turn</source>
   <translation>Drehung</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>Turn all their faces over.</source>
   <translation>Drehen Sie alle ihre Flächen um.</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Turn by 15°</source>
   <translation>Um 15° drehen</translation>
  </message>
  <message>
   <location filename="gui/preferences/mouse_page.py" />
   <source>Turn the direction of the wheel</source>
   <translation>Richtung des Rads umkehren</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Turn the model</source>
   <translation>Modell drehen</translation>
  </message>
  <message>
   <location filename="gui/placing/declared.py" />
   <source>Turn the tooth</source>
   <translation>Zahn drehen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>Turn these faces over.</source>
   <translation>Drehen Sie diese Flächen um.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>Two fingers move, a pinch zooms, Alt and a drag turn</source>
   <translation>Zwei Finger verschieben, Spreizen zoomt, Alt und Ziehen dreht</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>Two front teeth, {} mm, {}</source>
   <translation>Zwei Frontzähne, {} mm, {}</translation>
  </message>
  <message>
   <location filename="gui/notices/overlay_cards.py" />
   <source>Type a command, a tooth number or a file</source>
   <translation>Befehl, Zahnnummer oder Datei eingeben</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>Under 5 fiducials a bad one cannot be named: mark more</source>
   <translation>Unter 5 Passpunkten lässt sich ein schlechter nicht benennen: markieren Sie mehr</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/flow/other_jaw.py" />
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/frame/window_state.py" />
   <location filename="gui/sculpting/refine_work.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Undo strokes behind the canines; lock those teeth before you sculpt.</source>
   <translation>Nehmen Sie Striche hinter den Eckzähnen zurück; sperren Sie jene Zähne vor dem Modellieren.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Undo what you added to one side only, or sculpt with the mirror on.</source>
   <translation>Nehmen Sie zurück, was Sie nur auf einer Seite auftrugen, oder modellieren Sie mit Spiegel.</translation>
  </message>
  <message>
   <location filename="gui/frame/window_state.py" />
   <source>Undo: {}</source>
   <translation>Rückgängig: {}</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>Unit of the file</source>
   <translation>Einheit der Datei</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>Unit: {}.</source>
   <translation>Einheit: {}.</translation>
  </message>
  <message>
   <location filename="meshes/repair/uncrossing.py" />
   <source>Uniting bodies that cut into each other</source>
   <translation>Körper, die sich schneiden, werden vereinigt</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan.py" />
   <location filename="gui/rooms/register.py" />
   <source>Units: mm</source>
   <translation>Einheit: mm</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate.py" />
   <source>Units: mm, A, mT</source>
   <translation>Einheiten: mm, A, mT</translation>
  </message>
  <message>
   <location filename="gui/casework/brush_kinds.py" />
   <source>Unmask</source>
   <translation>Maske lösen</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Update SmileSculpt; the file was left as it is.</source>
   <translation>Aktualisieren Sie SmileSculpt; die Datei blieb, wie sie war.</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Upper jaw</source>
   <translation>Oberkiefer</translation>
  </message>
  <message>
   <location filename="gui/views/commands.py" />
   <source>Upper jaw from below</source>
   <translation>Oberkiefer von unten</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>Use one of: {}.</source>
   <translation>Nehmen Sie eines von: {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/window.py" />
   <location filename="gui/recovery/no_drawing.py" />
   <source>Use software drawing</source>
   <translation>Mit Software zeichnen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>Use the scan</source>
   <translation>Scan nehmen</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Use the usual folder</source>
   <translation>Üblichen Ordner nehmen</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <location filename="gui/rooms/register_panels.py" />
   <source>Use {}</source>
   <translation>{} verwenden</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Verify a bundle</source>
   <translation>Paket prüfen</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Verify a bundle…</source>
   <translation>Paket prüfen …</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Verifying {}</source>
   <translation>{} wird geprüft</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="gui/views/bookmarks.py" />
   <source>View {}</source>
   <translation>Ansicht {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/floats.py" />
   <source>View: {}</source>
   <translation>Ansicht: {}</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for Check</source>
   <translation>Wartet auf „Prüfen“</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for Segment</source>
   <translation>Wartet auf „Segmentieren“</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for a new check</source>
   <translation>Wartet auf neue Prüfung</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Waits for {}</source>
   <translation>Wartet auf „{}“</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>Ward, Dent Clin North Am 2001;45:143-154, and Dentistry Today (70 % shown); 0.62 to 0.80 tested: Pitel, J Esthet Restor Dent 2016</source>
   <translation>Ward, Dent Clin North Am 2001;45:143-154, und Dentistry Today (70 % gezeigt); 0,62 bis 0,80 geprüft: Pitel, J Esthet Restor Dent 2016</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Wax-up</source>
   <translation>Wax-up</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>Wax-up ready</source>
   <translation>Wax-up fertig</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Way between two dabs, in per cent of the radius</source>
   <translation>Weg zwischen zwei Tupfern, in Prozent des Radius</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/preferences/look_page.py" />
   <source>Way of working</source>
   <translation>Arbeitsweise</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>Ways to start</source>
   <translation>Wege zum Anfang</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Wearer's key</source>
   <translation>Schlüssel des Trägers</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>What changes where the pen is pressed harder</source>
   <translation>Was sich ändert, wo der Stift fester drückt</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>What is published</source>
   <translation>Was veröffentlicht wird</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>What is unsure</source>
   <translation>Was unsicher ist</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>What repeated readings differ by: no model can be better.</source>
   <translation>Worin sich wiederholte Messwerte unterscheiden: Besser kann kein Modell sein.</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>What the colours show</source>
   <translation>Was die Farben zeigen</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>What the device leaves</source>
   <translation>Was das Gerät übrig lässt</translation>
  </message>
  <message>
   <location filename="gui/rooms/check_panel.py" />
   <source>What the fit leaves</source>
   <translation>Was die Anpassung übrig lässt</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>What this step needs</source>
   <translation>Was dieser Schritt braucht</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>What would you like to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>When it is full, the oldest steps can no longer be taken back.</source>
   <translation>Ist er voll, lassen sich die ältesten Schritte nicht mehr zurücknehmen.</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>Where the same teeth were scanned in the device. Points that place it roughly help.</source>
   <translation>Wo dieselben Zähne im Gerät gescannt wurden. Punkte, die ihn grob festlegen, helfen.</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>Where unsaved work is kept</source>
   <translation>Wo ungespeicherte Arbeit liegt</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>While the picture moves</source>
   <translation>Solange sich das Bild bewegt</translation>
  </message>
  <message>
   <location filename="gui/preferences/performance_page.py" />
   <source>Who draws</source>
   <translation>Wer zeichnet</translation>
  </message>
  <message>
   <location filename="gui/sharing/record_panel.py" />
   <source>Who is it</source>
   <translation>Wer es ist</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Who locks the gum</source>
   <translation>Wer das Zahnfleisch sperrt</translation>
  </message>
  <message>
   <location filename="gui/panels/brush.py" />
   <source>Who locks the neighbours</source>
   <translation>Wer die Nachbarn sperrt</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Whoever can open the sealed scan sees the other jaw too.</source>
   <translation>Wer den versiegelten Scan öffnen kann, sieht auch den Gegenkiefer.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>Whoever it is sealed to can open it: smilesculpt exchange open --help</source>
   <translation>Wem sie versiegelt ist, kann sie öffnen: smilesculpt exchange open --help</translation>
  </message>
  <message>
   <location filename="gui/rooms/accept_panel.py" />
   <source>Why this calibration may be used</source>
   <translation>Warum diese Kalibrierung verwendet werden darf</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/panels/measures.py" />
   <location filename="gui/placing/tooth_words.py" />
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <location filename="gui/measuring/kinds.py" />
   <source>Width and height</source>
   <translation>Breite und Höhe</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>Width of height</source>
   <translation>Breite zu Höhe</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <source>Wishes</source>
   <translation>Wünsche</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Work from {} was not saved: {} on “{}”.</source>
   <translation>Arbeit von {} wurde nicht gespeichert: {} an „{}“.</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>Work that was not saved</source>
   <translation>Nicht gespeicherte Arbeit</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Working it out…</source>
   <translation>Wird berechnet …</translation>
  </message>
  <message>
   <location filename="gui/viewport/legend.py" />
   <source>Working the colours out: {}</source>
   <translation>Farben werden berechnet: {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Worst place, {}</source>
   <translation>Schlechtester Ort, {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>Worst sensors, RMS</source>
   <translation>Schlechteste Sensoren, RMS</translation>
  </message>
  <message>
   <location filename="meshes/repair/resurface.py" />
   <source>Wrapping the surface anew</source>
   <translation>Oberfläche wird neu umhüllt</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>Write report</source>
   <translation>Bericht schreiben</translation>
  </message>
  <message>
   <location filename="gui/frame/window_commands.py" />
   <location filename="gui/panels/export.py" />
   <source>Write report…</source>
   <translation>Bericht …</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>Write the bundle</source>
   <translation>Paket schreiben</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Write the keys</source>
   <translation>Tasten schreiben</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>Write to a file…</source>
   <translation>In Datei schreiben …</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to a folder of your own.</source>
   <translation>Schreiben Sie in einen eigenen Ordner.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to another disk.</source>
   <translation>Schreiben Sie auf eine andere Platte.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to another name.</source>
   <translation>Schreiben Sie unter anderem Namen.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>Write to another place.</source>
   <translation>Schreiben Sie an einen anderen Ort.</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <source>Writes the part for a printer, and a report.</source>
   <translation>Schreibt das Teil für einen Drucker und einen Bericht.</translation>
  </message>
  <message>
   <location filename="gui/sharing/share_work.py" />
   <source>Writing the bundle</source>
   <translation>Paket wird geschrieben</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Writing the parts</source>
   <translation>Teile werden geschrieben</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <location filename="gui/jobs/step_jobs.py" />
   <source>Writing the report</source>
   <translation>Bericht wird geschrieben</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>Writing {}</source>
   <translation>{} wird geschrieben</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>Written</source>
   <translation>Geschrieben</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>You pick, draw and read on the teeth themselves.</source>
   <translation>Sie wählen, zeichnen und lesen auf den Zähnen selbst.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/lessons/first-mockup/lesson.json" />
   <source>Your first mock-up</source>
   <translation>Ihr erstes Mock-up</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your key</source>
   <translation>Ihr Schlüssel</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your key is missing.</source>
   <translation>Ihr Schlüssel fehlt.</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>Your name is missing.</source>
   <translation>Ihr Name fehlt.</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Zoom</source>
   <translation>Zoomen</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>Zoom to the pointer</source>
   <translation>Zum Zeiger zoomen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>a 7-Zip archive</source>
   <translation>ein 7-Zip-Archiv</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <source>a binary STL has at least {} bytes, this file {}</source>
   <translation>ein binäres STL hat mindestens {} Byte, diese Datei {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>a bitmap picture</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>a change in the recording is damaged: {}</source>
   <translation>eine Änderung in der Aufnahme ist beschädigt: {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>a chip of a tooth</source>
   <translation>ein Splitter eines Zahns</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/reading.py" />
   <source>a face names vertex {} counted from 0, but there are {}</source>
   <translation>eine Fläche nennt Punkt {}, von 0 gezählt, aber es gibt {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/scribe.py" />
   <source>a fault of the program</source>
   <translation>ein Fehler des Programms</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>a file of that name stands there</source>
   <translation>dort liegt eine Datei dieses Namens</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>a folder of that name stands there</source>
   <translation>dort liegt ein Ordner dieses Namens</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>a gzip archive</source>
   <translation>ein gzip-Archiv</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>a head or a tray of models</source>
   <translation>ein Kopf oder eine Ablage mit Modellen</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>a mask holds {}; give 0, free, to 1, held.</source>
   <translation>eine Maske hält {}; möglich sind 0, frei, bis 1, festgehalten.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>a number of its move is not finite</source>
   <translation>eine Zahl seiner Bewegung ist nicht endlich</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>a palate covers {} % of the space inside the arch</source>
   <translation>ein Gaumen füllt {} % des Raums im Zahnbogen</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>a piece of the scan is no closed surface</source>
   <translation>ein Stück des Scans ist keine geschlossene Oberfläche</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>a prepared tooth</source>
   <translation>präparierten Zahn</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>a recording holds work on the shape only, and the case was oriented or segmented meanwhile. Start the recording afterwards.</source>
   <translation>eine Aufnahme hält nur Arbeit an der Form fest, und der Fall wurde inzwischen ausgerichtet oder segmentiert. Beginnen Sie die Aufnahme danach.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>a space of {} mm {}</source>
   <translation>ein Zwischenraum von {} mm {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>a stroke is done on a surface, by a Hand</source>
   <translation>ein Strich geschieht an einer Oberfläche, mit einer Hand</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>a whole jaw of this size would be in centimetres (--units cm)</source>
   <translation>ein ganzer Kiefer dieser Größe wäre in Zentimetern (--units cm)</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>accepted</source>
   <translation>angenommen</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>act {} of the recording: {}</source>
   <translation>Handlung {} der Aufnahme: {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>act {}: {}</source>
   <translation>Handlung {}: {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>along the crown's long axis, from the lowest gum line of the labial face to the tip</source>
   <translation>entlang der Kronenachse, vom tiefsten Zahnfleischrand der Labialfläche bis zur Spitze</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>although it is named '{}'</source>
   <translation>obwohl sie „{}“ heißt</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>an antagonist</source>
   <translation>Antagonisten</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>an edit in the history of a case is packed</source>
   <translation>eine Änderung im Verlauf eines Falls ist gepackt</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>an offset of {} mm</source>
   <translation>ein Abstand von {} mm</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>an old VTK file</source>
   <translation>eine alte VTK-Datei</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>an unlikely size; if the file has another unit, name it with --units</source>
   <translation>eine unwahrscheinliche Größe; hat die Datei eine andere Einheit, nennen Sie sie mit --units</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>and {} more</source>
   <translation>und {} weitere</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>another dental frame would drop {} of shape made in this one. Start again from the scan, or undo them first.</source>
   <translation>eine andere Ausrichtung würde {} an der Form fallen lassen, die in dieser entstanden. Beginnen Sie noch einmal beim Scan, oder nehmen Sie sie zuerst zurück.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>antagonist {}</source>
   <translation>Antagonist {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>arrows</source>
   <translation>Pfeile</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>as asked</source>
   <translation>wie verlangt</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>as millimetres it would be {}</source>
   <translation>in Millimetern wären es {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>as the file says</source>
   <translation>wie die Datei sagt</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>asked for: largest side {} is {}</source>
   <translation>verlangt: größte Seite {} ist {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>at most {} mm³, on {}</source>
   <translation>höchstens {} mm³, an {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>beside {} only {} % of the way to the rule: contacts move {} mm at most</source>
   <translation>neben {} nur {} % des Wegs zur Regel: Kontakte wandern höchstens {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>between the middles of the crowns of the first molars</source>
   <translation>zwischen den Mitten der Kronen der ersten Molaren</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>between the tips of the two canines</source>
   <translation>zwischen den Spitzen der beiden Eckzähne</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>between {}</source>
   <translation>zwischen {}</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>between {} and {}</source>
   <translation>zwischen {} und {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/placement_panel.py" />
   <source>by shape</source>
   <translation>nach der Form</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>canines look broader than this in most people: Kalia, Br Dent J 2020</source>
   <translation>bei den meisten Menschen wirken Eckzähne breiter als so: Kalia, Br Dent J 2020</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>cannot be read ({})</source>
   <translation>ist nicht lesbar ({})</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>centimetres</source>
   <translation>Zentimeter</translation>
  </message>
  <message>
   <location filename="gui/parts/section.py" />
   <source>collapsed</source>
   <translation>eingeklappt</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>contact {}/{} stays: one of the two was not named</source>
   <translation>Kontakt {}/{} bleibt: Einer der beiden wurde nicht genannt</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>crossing faces were not looked for.</source>
   <translation>kreuzende Dreiecke wurden nicht gesucht.</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>current</source>
   <translation>aktuell</translation>
  </message>
  <message>
   <location filename="gui/recovery/strip.py" />
   <source>d MMM</source>
   <translation>d. MMM</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>d MMM yyyy HH:mm</source>
   <translation>d. MMM yyyy HH:mm</translation>
  </message>
  <message>
   <location filename="gui/parts/fields.py" />
   <source>degrees</source>
   <translation>Grad</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <location filename="gui/preferences/fixed_keys.py" />
   <source>drag</source>
   <translation>Ziehen</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>drag beside the model</source>
   <translation>neben dem Modell ziehen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>edge</source>
   <translation>Kante</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>eight made-up coils</source>
   <translation>acht erfundene Spulen</translation>
  </message>
  <message>
   <location filename="gui/parts/section.py" />
   <source>expanded</source>
   <translation>ausgeklappt</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>extent from side to side of what the front view shows of the tooth</source>
   <translation>Ausdehnung von Seite zu Seite dessen, was die Vorderansicht vom Zahn zeigt</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>file: {}</source>
   <translation>Datei: {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/pen_curve.py" />
   <source>firm</source>
   <translation>fest</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>fits most of those measured; still a mean, not a law</source>
   <translation>passt auf die meisten Gemessenen; dennoch ein Mittel, kein Gesetz</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>fitting</source>
   <translation>läuft</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>flat</source>
   <translation>flach</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>from the front</source>
   <translation>von vorn</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>from the incisal edges of the centrals straight back to the line between the middles of the first molars</source>
   <translation>von den Schneidekanten der mittleren Schneidezähne gerade nach hinten bis zur Linie zwischen den Mitten der ersten Molaren</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>golden</source>
   <translation>Goldener Schnitt</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>golden percentage</source>
   <translation>goldene Prozente</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>golden proportion</source>
   <translation>Goldener Schnitt</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>golden-percentage</source>
   <translation>goldene Prozente</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>guessed: largest side {}, as {} {}, like</source>
   <translation>geschätzt: größte Seite {}, als {} {}, wie</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>guessed: largest side {}, as {} {}, like {}</source>
   <translation>geschätzt: größte Seite {}, als {} {}, wie {}</translation>
  </message>
  <message>
   <location filename="gui/actions.py" />
   <source>hold {}</source>
   <translation>{} halten</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>if its file is in {}, it is {} mm: try --units {}</source>
   <translation>wenn die Datei in {} ist, sind es {} mm: versuchen Sie --units {}</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>in mm</source>
   <translation>in mm</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>in {}, {}, the largest side of {} is {}, outside {} mm to {} mm</source>
   <translation>in {}, {}, ist die größte Seite von {} {}, außerhalb von {} mm bis {} mm</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>inches</source>
   <translation>Zoll</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>inside</source>
   <translation>die Innenseite</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>into {}</source>
   <translation>auf {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>is a folder</source>
   <translation>ist ein Ordner</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is damaged at {}</source>
   <translation>ist beschädigt bei {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>is damaged: {}</source>
   <translation>ist beschädigt: {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is no JSON</source>
   <translation>ist kein JSON</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>is no case (schema {})</source>
   <translation>ist kein Fall (Schema {})</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is no recording</source>
   <translation>ist keine Aufnahme</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>is no recording (schema {})</source>
   <translation>ist keine Aufnahme (Schema {})</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>is published, and its scan is sealed</source>
   <translation>ist veröffentlicht, und ihr Scan ist versiegelt</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>it does not close around anything</source>
   <translation>sie umschließt nichts</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>it has no faces</source>
   <translation>er hat keine Flächen</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>it has no labial face</source>
   <translation>er hat keine Labialfläche</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>it has {} cusp tips; three teeth have at least 6</source>
   <translation>es hat {} Höckerspitzen; drei Zähne haben mindestens 6</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>it has {} faces; teeth need {} or more</source>
   <translation>es hat {} Flächen; Zähne brauchen mindestens {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>it is locked</source>
   <translation>er ist gesperrt</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/placing.py" />
   <source>it is not in hand</source>
   <translation>er ist nicht in der Hand</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_frame.py" />
   <source>it is not in this case</source>
   <translation>er ist nicht in diesem Fall</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>it is the scan of this case itself</source>
   <translation>es ist der Scan dieses Falls selbst</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>it is {} mm long, a jaw is {} to {} mm</source>
   <translation>es ist {} mm lang, ein Kiefer hat {} bis {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>it is {} mm wide and {} mm high</source>
   <translation>er ist {} mm breit und {} mm hoch</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>it lies up to {} mm off the surface</source>
   <translation>sie liegt bis zu {} mm neben der Oberfläche</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>it lies {} mm from the scan</source>
   <translation>er liegt {} mm vom Scan entfernt</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>it needs three points or more</source>
   <translation>sie braucht mindestens drei Punkte</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>its border encloses no area seen from the base</source>
   <translation>sein Rand umschließt, vom Sockel gesehen, keine Fläche</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>its curved parts face no common direction, as cusps would</source>
   <translation>seine gekrümmten Teile zeigen in keine gemeinsame Richtung, wie Höcker es täten</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/arch_curve.py" />
   <source>its cusp tips cover too short a piece of an arch</source>
   <translation>seine Höckerspitzen decken ein zu kurzes Stück eines Zahnbogens</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>its cusp tips do not stand along an arch</source>
   <translation>seine Höckerspitzen stehen nicht entlang eines Zahnbogens</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/occlusion.py" />
   <source>its cusp tips lie too close together for an arch</source>
   <translation>seine Höckerspitzen liegen für einen Zahnbogen zu dicht beisammen</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>its edits do not lead to the surface that was saved</source>
   <translation>ihre Änderungen führen nicht zur gespeicherten Oberfläche</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/arranging.py" />
   <source>its fellow {} is not in this case</source>
   <translation>sein Gegenüber {} ist nicht in diesem Fall</translation>
  </message>
  <message>
   <location filename="smilesculpt/device_quality.py" />
   <source>its fit explains too little of what was measured</source>
   <translation>seine Anpassung erklärt zu wenig vom Gemessenen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>its folder does not exist</source>
   <translation>der Ordner existiert nicht</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>its links lead round in a circle</source>
   <translation>die Verknüpfungen führen im Kreis</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>its points lie on parts that do not hang together</source>
   <translation>ihre Punkte liegen auf Teilen, die nicht zusammenhängen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>jaw bone</source>
   <translation>Kieferknochen</translation>
  </message>
  <message>
   <location filename="smilesculpt/sample/scan.py" />
   <source>known: the arch was generated</source>
   <translation>bekannt: Der Zahnbogen wurde erzeugt</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>layer {} {}</source>
   <translation>Schicht {} {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>left out because missing: {}</source>
   <translation>ausgelassen, weil sie fehlen: {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/pen_curve.py" />
   <source>light</source>
   <translation>leicht</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>look at it, {}</source>
   <translation>bitte ansehen, {}</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>lower</source>
   <translation>unten</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>lower jaw: as you said</source>
   <translation>Unterkiefer: wie Sie sagten</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>lower jaw: sizes of the teeth speak for it by {} over upper</source>
   <translation>Unterkiefer: Die Zahngrößen sprechen mit {} dafür, gegen oben</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>made in millimetres</source>
   <translation>in Millimetern erzeugt</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>made-up gap</source>
   <translation>erfundene Lücke</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>mesiodistal: extent of the crown along the arch, without its outermost 0.3 %</source>
   <translation>mesiodistal: Ausdehnung der Krone entlang des Zahnbogens, ohne die äußersten 0,3 %</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>met</source>
   <translation>erfüllt</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>metres</source>
   <translation>Meter</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <source>micrometres</source>
   <translation>Mikrometer</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>middle drag</source>
   <translation>Mitte ziehen</translation>
  </message>
  <message>
   <location filename="gui/flow/size_question.py" />
   <location filename="gui/parts/fields.py" />
   <source>millimetres</source>
   <translation>Millimeter</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>min</source>
   <translation>min</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>modified percentage</source>
   <translation>angepasste Prozente</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>modified-percentage</source>
   <translation>angepasste Prozente</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>more than two faces meet at {}.</source>
   <translation>mehr als zwei Flächen treffen sich an {}.</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>moved: {}</source>
   <translation>bewegt: {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/reading.py" />
   <source>named '{}', but the content is {}</source>
   <translation>heißt „{}“, aber der Inhalt ist {}</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>needs you</source>
   <translation>braucht Sie</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>nerve canal</source>
   <translation>Nervkanal</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>no OpenGL context could be made</source>
   <translation>es ließ sich kein OpenGL-Kontext anlegen</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>no base can be made: {}. {}</source>
   <translation>kein Sockel möglich: {}. {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>no body is closed, so that none has an inside.</source>
   <translation>kein Körper ist geschlossen, also hat keiner ein Inneres.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>no front tooth was found in this lower jaw</source>
   <translation>in diesem Unterkiefer wurde kein Frontzahn gefunden</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>no front tooth was found in this upper jaw</source>
   <translation>in diesem Oberkiefer wurde kein Frontzahn gefunden</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>no front tooth was found in this {} jaw</source>
   <translation>in diesem {} Kiefer wurde kein Frontzahn gefunden</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>no picture can be drawn: {}. Run: smilesculpt doctor</source>
   <translation>kein Bild kann gezeichnet werden: {}. Führen Sie aus: smilesculpt doctor</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/regions.py" />
   <source>no place is chosen. Choose a tooth, or brush over the place first.</source>
   <translation>keine Stelle ist gewählt. Wählen Sie einen Zahn, oder pinseln Sie zuerst über die Stelle.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>no seams part its bumps (concavity {} /mm, teeth have 0.2 or more)</source>
   <translation>keine Nähte trennen seine Höcker (Konkavität {} /mm, Zähne haben mindestens 0,2)</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>no steps yet</source>
   <translation>noch keine Schritte</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/stretched.py" />
   <source>no triangle is stretched: there is nothing to refine. Go on.</source>
   <translation>kein Dreieck ist gedehnt: Es gibt nichts zu verfeinern. Machen Sie weiter.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_row.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>none of them moved</source>
   <translation>keiner davon hat sich bewegt</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>none of these teeth is in this case</source>
   <translation>keiner dieser Zähne ist in diesem Fall</translation>
  </message>
  <message>
   <location filename="gui/sharing/key_row.py" />
   <source>none yet</source>
   <translation>noch keiner</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>not checked yet</source>
   <translation>noch nicht geprüft</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>not fitted</source>
   <translation>nicht angepasst</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>not found in 509 students: Kalia, Br Dent J 2020</source>
   <translation>bei 509 Studierenden nicht gefunden: Kalia, Br Dent J 2020</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>not found: {}</source>
   <translation>nicht gefunden: {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_panels.py" />
   <source>not marked</source>
   <translation>nicht markiert</translation>
  </message>
  <message>
   <location filename="gui/panels/measures.py" />
   <source>not measured</source>
   <translation>nicht gemessen</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>not measured yet</source>
   <translation>noch nicht gemessen</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>not met</source>
   <translation>nicht erfüllt</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>not planned</source>
   <translation>nicht geplant</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/rooms/accept_panel.py" />
   <source>not saved</source>
   <translation>nicht gespeichert</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <location filename="gui/rooms/sign_panel.py" />
   <source>not signed</source>
   <translation>nicht signiert</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>not simulated</source>
   <translation>nicht simuliert</translation>
  </message>
  <message>
   <location filename="gui/frame/welcome.py" />
   <source>not there now</source>
   <translation>zurzeit nicht da</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>not told apart</source>
   <translation>nicht unterschieden</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>not told at a border</source>
   <translation>am Rand nicht bestimmbar</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>not valid</source>
   <translation>nicht gültig</translation>
  </message>
  <message>
   <location filename="gui/rooms/site_panel.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="gui/panels/findings.py" />
   <source>nothing needs you</source>
   <translation>nichts braucht Sie</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>nothing of the teeth stays free</source>
   <translation>von den Zähnen bleibt nichts frei</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <location filename="gui/frame/stepper.py" />
   <location filename="gui/panels/measures.py" />
   <location filename="gui/panels/proportions.py" />
   <source>out of date</source>
   <translation>veraltet</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>out of date: check again</source>
   <translation>veraltet: bitte neu prüfen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>outside</source>
   <translation>die Außenseite</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>own</source>
   <translation>eigene</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>part '{}' is not ready to print. {} To write it all the same, marked as not valid, add --with-findings.</source>
   <translation>Teil „{}“ ist nicht druckbereit. {} Um es trotzdem zu schreiben, als nicht gültig gekennzeichnet, ergänzen Sie --with-findings.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>part of the path is a file, not a folder</source>
   <translation>ein Teil des Pfads ist eine Datei, kein Ordner</translation>
  </message>
  <message>
   <location filename="gui/parts/fields.py" />
   <source>per cent</source>
   <translation>Prozent</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>pinch</source>
   <translation>Spreizen</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>please look at {}</source>
   <translation>bitte sehen Sie {} an</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>point {} is ({}), which is no place in space</source>
   <translation>Punkt {} ist ({}), und das ist kein Ort im Raum</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/folds.py" />
   <source>points that move otherwise than asked: {}</source>
   <translation>Punkte, die sich anders als verlangt bewegen: {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/device_panel.py" />
   <source>poor fit</source>
   <translation>schlechte Anpassung</translation>
  </message>
  <message>
   <location filename="smilesculpt/device_quality.py" />
   <source>poor fit:</source>
   <translation>schlechte Anpassung:</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>preston</source>
   <translation>nach Preston</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>published devices</source>
   <translation>veröffentlichte Geräte</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>rarely found in natural or attractive teeth: Mahshid 2004, Kalia 2020, Londono 2021</source>
   <translation>selten bei natürlichen oder schönen Zähnen gefunden: Mahshid 2004, Kalia 2020, Londono 2021</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>rational</source>
   <translation>rational</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>ready to print</source>
   <translation>druckbereit</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>recurring esthetic dental proportion, 70 %</source>
   <translation>RED-Proportion, 70 %</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>red</source>
   <translation>RED</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/folds.py" />
   <source>reduced to {} %: more would fold the surface</source>
   <translation>auf {} % verringert: Mehr würde die Oberfläche falten</translation>
  </message>
  <message>
   <location filename="gui/rooms/send_panel.py" />
   <source>refused</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>right drag</source>
   <translation>rechts ziehen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>root of {}</source>
   <translation>Wurzel von {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>sample arch: {} is {}. {}</source>
   <translation>Beispielbogen: {} ist {}. {}</translation>
  </message>
  <message>
   <location filename="gui/frame/top_bar.py" />
   <location filename="gui/rooms/accept_panel.py" />
   <source>saved</source>
   <translation>gespeichert</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>share of {}</source>
   <translation>Anteil von {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>signed</source>
   <translation>signiert</translation>
  </message>
  <message>
   <location filename="meshes/repair/slab.py" />
   <source>some of {} closed pieces lie more than {} mm apart</source>
   <translation>einige von {} geschlossenen Stücken liegen mehr als {} mm auseinander</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/reading.py" />
   <location filename="meshes/readwrite/sniffing.py" />
   <source>stl text</source>
   <translation>STL-Text</translation>
  </message>
  <message>
   <location filename="gui/preferences/files_page.py" />
   <source>strokes</source>
   <translation>Strichen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>surfaces touch in a single point at {}.</source>
   <translation>Flächen berühren sich in einem einzigen Punkt an {}.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <source>the STL header claims {} faces, which take {} bytes, but the file has {}</source>
   <translation>der STL-Kopf behauptet {} Flächen, die {} Byte brauchen, aber die Datei hat {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>the content is no mesh{}</source>
   <translation>der Inhalt ist kein Modell{}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the disk fails</source>
   <translation>die Platte versagt</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the disk is full</source>
   <translation>die Platte ist voll</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the disk is read-only</source>
   <translation>die Platte ist schreibgeschützt</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/pipeline.py" />
   <source>the faces of this scan look inwards: it was read inside out</source>
   <translation>die Flächen dieses Scans zeigen nach innen: Er wurde umgestülpt gelesen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file became shorter while it was read</source>
   <translation>die Datei wurde beim Lesen kürzer</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file has {} bytes, the limit is {}</source>
   <translation>die Datei hat {} Byte, die Grenze ist {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file holds no faces</source>
   <translation>die Datei enthält keine Flächen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file holds {} faces or points, the limit is {}</source>
   <translation>die Datei enthält {} Flächen oder Punkte, die Grenze ist {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file holds {} points and no faces</source>
   <translation>die Datei enthält {} Punkte und keine Flächen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the file is empty (0 bytes)</source>
   <translation>die Datei ist leer (0 Byte)</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>the file says so: largest side {} is {}</source>
   <translation>laut Datei: größte Seite {} ist {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the file would be larger than this disk allows</source>
   <translation>die Datei wäre größer, als diese Platte erlaubt</translation>
  </message>
  <message>
   <location filename="smilesculpt/device_quality.py" />
   <source>the fit of the device in {} is poor: {}</source>
   <translation>die Anpassung des Geräts in {} ist schlecht: {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>the graphics card has no memory left</source>
   <translation>die Grafikkarte hat keinen Speicher mehr</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>the graphics driver offers OpenGL {}.{}</source>
   <translation>der Grafiktreiber bietet OpenGL {}.{}</translation>
  </message>
  <message>
   <location filename="gui/viewport/gl.py" />
   <source>the graphics driver was lost</source>
   <translation>der Grafiktreiber ging verloren</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/units.py" />
   <source>the largest side is {}, which is no size of a tooth, a jaw or a head in any unit</source>
   <translation>die größte Seite ist {}, und das ist in keiner Einheit die Größe eines Zahns, eines Kiefers oder eines Kopfs</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>the least {} is measured to {} that is not there (digest {}...). Give its mesh, in the dental frame and mm.</source>
   <translation>die kleinste {} wird zu einem {} gemessen, den es hier nicht gibt (Kennung {}...). Geben Sie sein Modell, ausgerichtet und in mm.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/masks.py" />
   <source>the line cannot be used as a border: {}. Draw it again.</source>
   <translation>die Linie kann keine Grenze sein: {}. Ziehen Sie sie neu.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>the longest is {} mm around</source>
   <translation>der längste misst {} mm rundum</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_way_panel.py" />
   <source>the made-up device of eight coils</source>
   <translation>dem erfundenen Gerät mit acht Spulen</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/mask_shapes.py" />
   <source>the margin cannot be used as a border: {}. {}</source>
   <translation>der Rand kann keine Grenze sein: {}. {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/data/proportions.toml" />
   <source>the means fit natural teeth, their spread is too wide to design by: Kalia, Br Dent J 2020</source>
   <translation>die Mittelwerte passen zu natürlichen Zähnen, ihre Streuung ist zum Gestalten zu breit: Kalia, Br Dent J 2020</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>the name is refused: {}</source>
   <translation>der Name wird abgelehnt: {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <location filename="meshes/readwrite/source.py" />
   <source>the name is too long</source>
   <translation>der Name ist zu lang</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>the part is {} mm long; {} to {} mm is expected.</source>
   <translation>das Teil ist {} mm lang; erwartet werden {} bis {} mm.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>the rule '{}' speaks of upper teeth; widths stay as they are</source>
   <translation>die Regel „{}“ gilt für obere Zähne; die Breiten bleiben, wie sie sind</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>the scan falls into {} large pieces, and nothing joins them</source>
   <translation>der Scan zerfällt in {} große Stücke, und nichts verbindet sie</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>the sizes of the teeth speak for a lower jaw: please check</source>
   <translation>die Zahngrößen sprechen für einen Unterkiefer: bitte prüfen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>the sizes of the teeth speak for a upper jaw: please check</source>
   <translation>die Zahngrößen sprechen für einen Oberkiefer: bitte prüfen</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>the sizes of the teeth speak for a {} jaw: please check</source>
   <translation>die Größen der Zähne sprechen für einen {} Kiefer: bitte prüfen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>the surface cuts through itself: {} of faces cross, {} faces in all.</source>
   <translation>die Oberfläche schneidet durch sich selbst: {} von Dreiecken kreuzen sich, insgesamt {} Dreiecke.</translation>
  </message>
  <message>
   <location filename="meshes/repair/solid.py" />
   <source>the surface has no border</source>
   <translation>die Oberfläche hat keinen Rand</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>the surface has one side only, like a twisted band: no choice of sides agrees.</source>
   <translation>die Oberfläche hat nur eine Seite, wie ein verdrehtes Band: keine Wahl der Seiten geht auf.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>the surface has {}.</source>
   <translation>die Oberfläche hat {}.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>the surface is coarse: {} on {} mm², {} on each; {} or more is expected.</source>
   <translation>die Oberfläche ist grob: {} auf {} mm², {} auf jedem; erwartet werden {} oder mehr.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>the system could not read it: {}</source>
   <translation>das System konnte sie nicht lesen: {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>the system could not write it: {}</source>
   <translation>das System konnte sie nicht schreiben: {}</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <source>the whole jaw</source>
   <translation>ganzer Kiefer</translation>
  </message>
  <message>
   <location filename="gui/jobs/helper.py" />
   <source>the work was stopped by a fault of the program. Nothing was changed; Help &gt; Copy diagnostics has what a maintainer needs to know.</source>
   <translation>die Arbeit wurde durch einen Fehler des Programms abgebrochen. Es wurde nichts geändert; „Hilfe“ &gt; „Diagnose kopieren“ hat, was zur Behebung gebraucht wird.</translation>
  </message>
  <message>
   <location filename="gui/jobs/helper.py" />
   <source>the work was stopped by the system, mostly for want of memory. Close other programs and try again; nothing was changed.</source>
   <translation>die Arbeit wurde vom System abgebrochen, meist aus Mangel an Speicher. Schließen Sie andere Programme, und versuchen Sie es noch einmal; es wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>there are too many bodies to tell which lie inside which.</source>
   <translation>es gibt zu viele Körper, um zu sagen, welche in welchen liegen.</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>there is no rule '{}'</source>
   <translation>es gibt keine Regel „{}“</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>there is no such file</source>
   <translation>es gibt keine solche Datei</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/limit_words.py" />
   <source>this case has no antagonist to keep clear of. Choose the scan of the other jaw first.</source>
   <translation>dieser Fall hat keinen Antagonisten, von dem Abstand zu halten wäre. Wählen Sie zuerst den Scan des anderen Kiefers.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/replaying.py" />
   <source>this case never was at the start of the recording. Give the case that was open when it was recorded.</source>
   <translation>dieser Fall war nie am Anfang der Aufnahme. Öffnen Sie den Fall, der bei der Aufnahme geöffnet war.</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>this is a device, a pipe or a socket, not a file</source>
   <translation>das ist ein Gerät, eine Pipe oder ein Socket, keine Datei</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>this is a folder</source>
   <translation>das ist ein Ordner</translation>
  </message>
  <message>
   <location filename="smilesculpt/antagonist.py" />
   <source>this is no antagonist: {}. {}</source>
   <translation>das ist kein Antagonist: {}. {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/prepared_tooth.py" />
   <source>this is no prepared tooth: {}. {}</source>
   <translation>das ist kein präparierter Zahn: {}. {}</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/sniffing.py" />
   <source>this is {}, not a mesh</source>
   <translation>das ist {}, kein Modell</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>this one reads {}{} to {}{}</source>
   <translation>diese liest {}{} bis {}{}</translation>
  </message>
  <message>
   <location filename="gui/recording/player.py" />
   <source>this recording starts from another state of the case. Undo to where it began, or open the case that was open then.</source>
   <translation>diese Aufnahme beginnt bei einem anderen Stand des Falls. Nehmen Sie bis dorthin zurück, oder öffnen Sie den Fall, der damals geöffnet war.</translation>
  </message>
  <message>
   <location filename="gui/measuring/tooth_tools.py" />
   <location filename="gui/sculpting/refine_work.py" />
   <source>tooth {}</source>
   <translation>Zahn {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>tooth {} cannot be measured: {}. Check its label, or give a scan that shows the whole crown.</source>
   <translation>Zahn {} lässt sich nicht vermessen: {}. Prüfen Sie seine Nummer, oder nehmen Sie einen Scan, der die ganze Krone zeigt.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>tooth {}: {}. {}</source>
   <translation>Zahn {}: {}. {}</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>two fingers</source>
   <translation>zwei Finger</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <source>upper</source>
   <translation>oben</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>upper and lower are hard to tell apart here: please check</source>
   <translation>oben und unten sind hier schwer zu unterscheiden: bitte prüfen</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>upper jaw: as you said</source>
   <translation>Oberkiefer: wie Sie sagten</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>upper jaw: sizes of the teeth speak for it by {} over lower</source>
   <translation>Oberkiefer: Die Zahngrößen sprechen mit {} dafür, gegen unten</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>valid, look at the warnings</source>
   <translation>gültig, mit Warnungen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>walls are thinner than {} mm at {} ({} mm² of surface); the thinnest is {} mm.</source>
   <translation>Wände sind dünner als {} mm an {} ({} mm² Oberfläche); die dünnste misst {} mm.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>walls need a closed mesh whose faces agree on the outside.</source>
   <translation>Wände brauchen ein geschlossenes Modell, dessen Flächen sich über außen einig sind.</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>was written by a newer version ({}; this one reads {})</source>
   <translation>wurde von einer neueren Version geschrieben ({}; diese liest {})</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>was written by a newer version ({}; {})</source>
   <translation>wurde von einer neueren Version geschrieben ({}; {})</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>waxup</source>
   <translation>Wax-up</translation>
  </message>
  <message>
   <location filename="gui/rooms/sign_panel.py" />
   <source>way, {}</source>
   <translation>Weg, {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/recording.py" />
   <source>what was recorded was taken back to before its start. Start the recording again.</source>
   <translation>was aufgenommen wurde, wurde bis vor den Anfang zurückgenommen. Beginnen Sie die Aufnahme neu.</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>wheel</source>
   <translation>Rad</translation>
  </message>
  <message>
   <location filename="gui/viewport/scheme_words.py" />
   <source>wheel, Ctrl+middle drag</source>
   <translation>Rad, Strg+Mitte ziehen</translation>
  </message>
  <message>
   <location filename="gui/sculpting/refine_work.py" />
   <source>where the brush was</source>
   <translation>Stelle des Pinsels</translation>
  </message>
  <message>
   <location filename="smilesculpt/measuring/measures.py" />
   <source>width divided by height</source>
   <translation>Breite geteilt durch Höhe</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/widths.py" />
   <source>widths beside {} stay: {} missing</source>
   <translation>Breiten neben {} bleiben: {} fehlt</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/source.py" />
   <source>you are not allowed to read it</source>
   <translation>Sie dürfen sie nicht lesen</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>you are not allowed to write there</source>
   <translation>Sie dürfen dort nicht schreiben</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/beside.py" />
   <source>your share of the disk is full</source>
   <translation>Ihr Anteil der Platte ist voll</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/recording/record_work.py" />
   <source>{n} acts recorded in {}.</source>
   <translation>
    <numerusform>{n} Handlung in {} aufgenommen.</numerusform>
    <numerusform>{n} Handlungen in {} aufgenommen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/recovery/strip.py" />
   <source>{n} changes</source>
   <translation>
    <numerusform>{n} Änderung</numerusform>
    <numerusform>{n} Änderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/findings.py" />
   <source>{n} errors</source>
   <translation>
    <numerusform>{n} Fehler</numerusform>
    <numerusform>{n} Fehler</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/register_panels.py" />
   <source>{n} fiducials</source>
   <translation>
    <numerusform>{n} Passpunkt</numerusform>
    <numerusform>{n} Passpunkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/flow.py" />
   <source>{n} files written to {}.</source>
   <translation>
    <numerusform>{n} Datei nach {} geschrieben.</numerusform>
    <numerusform>{n} Dateien nach {} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <source>{n} findings need you</source>
   <translation>
    <numerusform>{n} Befund braucht Sie</numerusform>
    <numerusform>{n} Befunde brauchen Sie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/flow.py" />
   <source>{n} findings need you.</source>
   <translation>
    <numerusform>{n} Befund braucht Sie.</numerusform>
    <numerusform>{n} Befunde brauchen Sie.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/lessons/lesson_card.py" />
   <source>{n} goals, not checked yet</source>
   <translation>
    <numerusform>{n} Ziel, noch nicht geprüft</numerusform>
    <numerusform>{n} Ziele, noch nicht geprüft</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} implant</source>
   <translation>
    <numerusform>{n} Implantat</numerusform>
    <numerusform>{n} Implantate</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} implants</source>
   <translation>
    <numerusform>{n} Implantat</numerusform>
    <numerusform>{n} Implantate</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/sculpting/layer_panel.py" />
   <source>{n} layers</source>
   <translation>
    <numerusform>{n} Schicht</numerusform>
    <numerusform>{n} Schichten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} nerve</source>
   <translation>
    <numerusform>{n} Nerv</numerusform>
    <numerusform>{n} Nerven</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} nerves</source>
   <translation>
    <numerusform>{n} Nerv</numerusform>
    <numerusform>{n} Nerven</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/facts.py" />
   <source>{n} notes</source>
   <translation>
    <numerusform>{n} Hinweis</numerusform>
    <numerusform>{n} Hinweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/dropping.py" />
   <source>{n} others stay closed</source>
   <translation>
    <numerusform>{n} weiteres bleibt geschlossen</numerusform>
    <numerusform>{n} weitere bleiben geschlossen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/register_work.py" />
   <source>{n} points opened.</source>
   <translation>
    <numerusform>{n} Punkt geöffnet.</numerusform>
    <numerusform>{n} Punkte geöffnet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/calibrate.py" />
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{n} readings</source>
   <translation>
    <numerusform>{n} Messwert</numerusform>
    <numerusform>{n} Messwerte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/calibrate_work.py" />
   <source>{n} readings opened.</source>
   <translation>
    <numerusform>{n} Messwert geöffnet.</numerusform>
    <numerusform>{n} Messwerte geöffnet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} root</source>
   <translation>
    <numerusform>{n} Wurzel</numerusform>
    <numerusform>{n} Wurzeln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/site_panel.py" />
   <source>{n} roots</source>
   <translation>
    <numerusform>{n} Wurzel</numerusform>
    <numerusform>{n} Wurzeln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/rooms/accept_panel.py" />
   <source>{n} sources of its coils, how sure each is, and the sensors.</source>
   <translation>
    <numerusform>{n} Quelle seiner Spulen, wie sicher sie ist, und die Sensoren.</numerusform>
    <numerusform>{n} Quellen seiner Spulen, wie sicher jede ist, und die Sensoren.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/flow/files.py" />
   <location filename="gui/panels/history.py" />
   <source>{n} steps</source>
   <translation>
    <numerusform>{n} Schritt</numerusform>
    <numerusform>{n} Schritte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <location filename="gui/recovery/strip.py" />
   <source>{n} strokes</source>
   <translation>
    <numerusform>{n} Strich</numerusform>
    <numerusform>{n} Striche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <source>{n} teeth</source>
   <translation>
    <numerusform>{n} Zahn</numerusform>
    <numerusform>{n} Zähne</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/steps.py" />
   <source>{n} teeth changed</source>
   <translation>
    <numerusform>{n} Zahn geändert</numerusform>
    <numerusform>{n} Zähne geändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/casework/commands.py" />
   <source>{n} teeth found</source>
   <translation>
    <numerusform>{n} Zahn gefunden</numerusform>
    <numerusform>{n} Zähne gefunden</numerusform>
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
    <numerusform>{n} Dreieck</numerusform>
    <numerusform>{n} Dreiecke</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/panels/findings.py" />
   <source>{n} warnings</source>
   <translation>
    <numerusform>{n} Warnung</numerusform>
    <numerusform>{n} Warnungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_words.py" />
   <source>{}   Enter applies, Esc cancels</source>
   <translation>{}   Eingabe übernimmt, Esc bricht ab</translation>
  </message>
  <message>
   <location filename="gui/panels/history.py" />
   <source>{} (undone)</source>
   <translation>{} (rückgängig)</translation>
  </message>
  <message>
   <location filename="gui/sharing/licence_panel.py" />
   <source>{} Published copies cannot be called back.</source>
   <translation>{} Veröffentlichte Kopien lassen sich nicht zurückrufen.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} a needle lower than {} µm.</source>
   <translation>{} eine Nadel unter {} µm.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <location filename="gui/rooms/send_panel.py" />
   <source>{} accepts the plan: {}.</source>
   <translation>{} nimmt den Plan an: {}.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_rules.py" />
   <source>{} always does the same and cannot be given away.</source>
   <translation>{} tut immer dasselbe und ist nicht zu vergeben.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} are missing: a gap of {} mm {}</source>
   <translation>{} fehlen: eine Lücke von {} mm {}</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} are missing: the space {} is closed</source>
   <translation>{} fehlen: Der Raum {} ist geschlossen</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} at {}: {}</source>
   <translation>{} bei {}: {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} beside the part, {} mm² in all.</source>
   <translation>{} neben dem Teil, insgesamt {} mm².</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} bodies lie</source>
   <translation>{} Körper liegen</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} bodies that overlap were united.</source>
   <translation>{} überlappende Körper wurden vereinigt.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} body lies</source>
   <translation>{} Körper liegt</translation>
  </message>
  <message>
   <location filename="meshes/readwrite/stl.py" />
   <source>{} bytes after the last face were left out</source>
   <translation>{} Byte nach der letzten Fläche wurden ausgelassen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} cavities</source>
   <translation>{} Hohlräume</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} cavity</source>
   <translation>{} Hohlraum</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} changes</source>
   <translation>{} Änderungen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} closed bodies are</source>
   <translation>{} geschlossene Körper sind</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} closed body is</source>
   <translation>{} geschlossener Körper ist</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>{} degrees is too much</source>
   <translation>{} Grad sind zu viel</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>{} does not open here. Drop a scan ({}) or a case ({}).</source>
   <translation>{} lässt sich hier nicht öffnen. Legen Sie einen Scan ({}) oder einen Fall ({}) ab.</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>{} draws, seed {}; below each share its 95 % interval.</source>
   <translation>{} Ziehungen, Startwert {}; unter jedem Anteil sein 95-%-Intervall.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} edge</source>
   <translation>{} Kante</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} edges</source>
   <translation>{} Kanten</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>{} face</source>
   <translation>{} Dreieck</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face has</source>
   <translation>{} Dreieck hat</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face is</source>
   <translation>{} Dreieck ist</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face lies</source>
   <translation>{} Dreieck liegt</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} face looks</source>
   <translation>{} Dreieck zeigt</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_scale.py" />
   <source>{} faces</source>
   <translation>{} Dreiecke</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces are</source>
   <translation>{} Dreiecke sind</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces at the border were trimmed to make room for them.</source>
   <translation>{} Flächen am Rand wurden gekürzt, um Platz für sie zu schaffen.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces cut away where surfaces met in an edge or point.</source>
   <translation>{} Flächen weggeschnitten, wo sich Oberflächen in Kante oder Punkt trafen.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces have</source>
   <translation>{} Dreiecke haben</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces lie</source>
   <translation>{} Dreiecke liegen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} faces look</source>
   <translation>{} Dreiecke zeigen</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces that repeated a point or another face left out.</source>
   <translation>{} Flächen ausgelassen, die einen Punkt oder eine andere Fläche wiederholten.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} faces turned to face outwards like their neighbours.</source>
   <translation>{} Flächen nach außen gedreht, wie ihre Nachbarn.</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>{} finds every command, each tooth and the help. {} shows all keys.</source>
   <translation>{} findet jeden Befehl, jeden Zahn und die Hilfe. {} zeigt alle Tasten.</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>{} found</source>
   <translation>{} gefunden</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} front {}</source>
   <translation>{} {}</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_file.py" />
   <source>{} gives {} to two commands, one of them “{}”.</source>
   <translation>{} gibt {} zwei Befehlen, einer davon ist „{}“.</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_file.py" />
   <source>{} gives “{}” to “{}”, which cannot have it.</source>
   <translation>{} gibt „{}“ an „{}“, wo das nicht geht.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} holds no JSON object</source>
   <translation>{} enthält kein JSON-Objekt</translation>
  </message>
  <message>
   <location filename="gui/preferences/key_file.py" />
   <source>{} holds no keys.</source>
   <translation>{} enthält keine Tasten.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} hole or free border</source>
   <translation>{} Loch oder freier Rand</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} holes filled, the largest {} mm around, with {} faces.</source>
   <translation>{} Löcher gefüllt, das größte {} mm rundum, mit {} Flächen.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} holes or free borders</source>
   <translation>{} Löcher oder freie Ränder</translation>
  </message>
  <message>
   <location filename="gui/parts/fields.py" />
   <source>{} in {}</source>
   <translation>{} in {}</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} inside another ({} among them).</source>
   <translation>{} in einem anderen (darunter {}).</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} inside out.</source>
   <translation>{} umgestülpt.</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>{} inwards</source>
   <translation>{} nach innen</translation>
  </message>
  <message>
   <location filename="gui/flow/dropping.py" />
   <source>{} is a folder. Drop one scan or case out of it.</source>
   <translation>{} ist ein Ordner. Legen Sie einen Scan oder Fall daraus ab.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} is listed but missing, or there but not listed</source>
   <translation>{} ist gelistet, fehlt aber, oder ist da und nicht gelistet</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} is missing or no JSON</source>
   <translation>{} fehlt oder ist kein JSON</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is missing: a gap of {} mm {}</source>
   <translation>{} fehlt: eine Lücke von {} mm {}</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is missing: the space {} is closed</source>
   <translation>{} fehlt: Der Raum {} ist geschlossen</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>{} is nearer than {}. Move the implant.</source>
   <translation>{} ist näher als {}. Verschieben Sie das Implantat.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} is no finite number</source>
   <translation>{} ist keine endliche Zahl</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>{} is no usable scale</source>
   <translation>{} ist kein brauchbarer Maßstab</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is not in this case (lower jaw)</source>
   <translation>{} ist nicht in diesem Fall (Unterkiefer)</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <source>{} is not in this case (upper jaw)</source>
   <translation>{} ist nicht in diesem Fall (Oberkiefer)</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} is not in this case ({} jaw)</source>
   <translation>{} ist nicht in diesem Fall ({} Kiefer)</translation>
  </message>
  <message>
   <location filename="gui/flow/files.py" />
   <source>{} is open in another window too. Save it from one of them only.</source>
   <translation>{} ist auch in einem anderen Fenster geöffnet. Speichern Sie nur aus einem von beiden.</translation>
  </message>
  <message>
   <location filename="gui/frame/inspector.py" />
   <location filename="gui/frame/window_state.py" />
   <source>{} is running.</source>
   <translation>„{}“ läuft.</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>{} is still running. Wait for it, or cancel it.</source>
   <translation>„{}“ läuft noch. Warten Sie, oder brechen Sie es ab.</translation>
  </message>
  <message>
   <location filename="gui/preferences/keys_page.py" />
   <source>{} is taken by “{}”.</source>
   <translation>{} gehört schon zu „{}“.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>{} jaw: as you said</source>
   <translation>{} Kiefer: wie Sie sagten</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/jaw_choice.py" />
   <source>{} jaw: sizes of the teeth speak for it by {} over {}</source>
   <translation>{} Kiefer: Die Zahngrößen sprechen dafür mit {} zu {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} labels do not fit a surface of {} vertices: its triangles were replaced meanwhile. Run segment again.</source>
   <translation>{} Zahnnummern passen nicht zu einer Oberfläche mit {} Punkten: Ihre Dreiecke wurden inzwischen ersetzt. Segmentieren Sie erneut.</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} loose crumbs of the solid were left out.</source>
   <translation>{} lose Krümel des Körpers wurden ausgelassen.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} loose piece floats</source>
   <translation>{} loses Stück schwebt</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_bodies.py" />
   <source>{} loose pieces float</source>
   <translation>{} lose Stücke schweben</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} loose pieces left out ({}{} mm across, {} faces).</source>
   <translation>{} lose Stücke ausgelassen ({}{} mm groß, {} Flächen).</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} measures {} mm</source>
   <translation>{} misst {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} mm beyond the deepest point of the scan.</source>
   <translation>{} mm jenseits des tiefsten Punkts des Scans.</translation>
  </message>
  <message>
   <location filename="smilesculpt/placing/tooth_move.py" />
   <source>{} mm is too far</source>
   <translation>{} mm sind zu weit</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} needle-sharp tip</source>
   <translation>{} nadelscharfe Spitze</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} needle-sharp tips</source>
   <translation>{} nadelscharfe Spitzen</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} needs the result of {}. Run {} first.</source>
   <translation>{} braucht das Ergebnis von {}. Führen Sie zuerst {} aus.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} no area.</source>
   <translation>{} keine Fläche.</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>{} not checked</source>
   <translation>{} nicht geprüft</translation>
  </message>
  <message>
   <location filename="gui/sculpting/mask_panel.py" />
   <source>{} of the surface held</source>
   <translation>{} der Oberfläche festgehalten</translation>
  </message>
  <message>
   <location filename="gui/notices/tour.py" />
   <source>{} of {}</source>
   <translation>{} von {}</translation>
  </message>
  <message>
   <location filename="gui/lessons/lesson_card.py" />
   <source>{} of {} goals met</source>
   <translation>{} von {} Zielen erreicht</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_panels.py" />
   <source>{} of {} kept</source>
   <translation>{} von {} eingehalten</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>{} of {} met</source>
   <translation>{} von {} erfüllt</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/lengths.py" />
   <source>{} of {} mm</source>
   <translation>{} um {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} of {} open pieces of the scan face away from the base</source>
   <translation>{} von {} offenen Stücken des Scans zeigen vom Sockel weg</translation>
  </message>
  <message>
   <location filename="gui/panels/export.py" />
   <source>{} of {} ready</source>
   <translation>{} von {} bereit</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} on borders lie exactly on others, not joined</source>
   <translation>{} auf Rändern liegen genau auf anderen, unverbunden</translation>
  </message>
  <message>
   <location filename="gui/tools/sculptor.py" />
   <location filename="gui/views/read_out.py" />
   <source>{} on {}</source>
   <translation>{} an {}</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <source>{} opened.</source>
   <translation>{} geöffnet.</translation>
  </message>
  <message>
   <location filename="gui/measuring/bend_tool.py" />
   <source>{} outwards</source>
   <translation>{} nach außen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} pair</source>
   <translation>{} Paar</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} pairs</source>
   <translation>{} Paare</translation>
  </message>
  <message>
   <location filename="smilesculpt/wax_up.py" />
   <source>{} pairs of faces met each other: {} faces there were replaced by {}; the surface moved by at most {} mm.</source>
   <translation>{} Paare von Dreiecken trafen sich: {} Dreiecke dort wurden durch {} ersetzt; die Oberfläche verschob sich um höchstens {} mm.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} place</source>
   <translation>{} Stelle</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_walls.py" />
   <source>{} places</source>
   <translation>{} Stellen</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} point</source>
   <translation>{} Punkt</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} point belongs</source>
   <translation>{} Punkt gehört</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} points</source>
   <translation>{} Punkte</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} points belong</source>
   <translation>{} Punkte gehören</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{} readings, gain {}, turned by {} degrees, bias {} mT</source>
   <translation>{} Messwerte, Verstärkung {}, um {} Grad gedreht, Versatz {} mT</translation>
  </message>
  <message>
   <location filename="gui/rooms/plan_work.py" />
   <location filename="gui/rooms/send_panel.py" />
   <source>{} refuses the plan: {}.</source>
   <translation>{} lehnt den Plan ab: {}.</translation>
  </message>
  <message>
   <location filename="gui/frame/toolbox.py" />
   <source>{} sets the radius.</source>
   <translation>{} stellt den Radius ein.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/lengths.py" />
   <source>{} shortened by {}: more would fold crowns this low</source>
   <translation>{} gekürzt um {}: Mehr würde so niedrige Kronen falten</translation>
  </message>
  <message>
   <location filename="gui/frame/guidance.py" />
   <location filename="gui/frame/inspector.py" />
   <source>{} starts from it.</source>
   <translation>„{}“ geht davon aus.</translation>
  </message>
  <message>
   <location filename="gui/panels/facts.py" />
   <location filename="gui/panels/teeth.py" />
   <source>{} sure</source>
   <translation>{} sicher</translation>
  </message>
  <message>
   <location filename="gui/frame/first_tour.py" />
   <source>{} takes back any change, and your work is kept as you go, even if the computer stops.</source>
   <translation>{} nimmt jede Änderung zurück, und Ihre Arbeit wird laufend bewahrt, auch wenn der Computer ausfällt.</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/refusal.py" />
   <source>{} teeth were found along its arch, 3 are needed</source>
   <translation>entlang seines Bogens wurden {} Zähne gefunden, gebraucht werden 3</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{} teeth were found and an arch needs {}. Check the labels, or give a scan of a whole arch.</source>
   <translation>{} Zähne wurden gefunden, ein Zahnbogen braucht {}. Prüfen Sie die Nummern, oder nehmen Sie den Scan eines ganzen Zahnbogens.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} the other way than the neighbours.</source>
   <translation>{} andersherum als die Nachbarn.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} to no face.</source>
   <translation>{} zu keiner Fläche.</translation>
  </message>
  <message>
   <location filename="gui/i18n/gap_words.py" />
   <location filename="gui/rooms/plan_panels.py" />
   <location filename="gui/rooms/plan_way_panel.py" />
   <location filename="smilesculpt/measuring/proportions.py" />
   <source>{} to {}</source>
   <translation>{} bis {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/sculpting/stretched.py" />
   <source>{} triangles refined</source>
   <translation>{} Dreiecke verfeinert</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_faces.py" />
   <source>{} twice in the same place.</source>
   <translation>{} zweimal an derselben Stelle.</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} vertex</source>
   <translation>{} Punkt</translation>
  </message>
  <message>
   <location filename="meshes/validation/rules_of_edges.py" />
   <source>{} vertices</source>
   <translation>{} Punkten</translation>
  </message>
  <message>
   <location filename="gui/flow/flow.py" />
   <source>{} was cancelled. Nothing was changed.</source>
   <translation>„{}“ wurde abgebrochen. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="smilesculpt/casefile/case_file.py" />
   <source>{} was changed after the case was saved</source>
   <translation>{} wurde nach dem Speichern des Falls geändert</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>{} was not found</source>
   <translation>{} wurde nicht gefunden</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>{} was not opened: {}</source>
   <translation>{} wurde nicht geöffnet: {}</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>{} was not written: {}</source>
   <translation>{} wurde nicht geschrieben: {}</translation>
  </message>
  <message>
   <location filename="gui/jobs/workers.py" />
   <source>{} was stopped by a fault</source>
   <translation>„{}“ wurde durch einen Fehler abgebrochen</translation>
  </message>
  <message>
   <location filename="gui/rooms/register_work.py" />
   <source>{} was written.</source>
   <translation>{} wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/designing.py" />
   <source>{} where {} mm was asked</source>
   <translation>{}, verlangt waren {} mm</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>{} {} missing: a gap of {} mm {}</source>
   <translation>{} {} fehlt: eine Lücke von {} mm {}</translation>
  </message>
  <message>
   <location filename="smilesculpt/segmentation/certainty.py" />
   <source>{} {} missing: the space {} is closed</source>
   <translation>{} {} fehlt: Der Raum {} ist geschlossen</translation>
  </message>
  <message>
   <location filename="gui/notices/progress_card.py" />
   <source>{} · about {} s left</source>
   <translation>{} · noch etwa {} s</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{} × order {}</source>
   <translation>{} × Ordnung {}</translation>
  </message>
  <message>
   <location filename="gui/sculpting/layer_panel.py" />
   <source>{}, amount in per cent</source>
   <translation>{}, Anteil in Prozent</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>{}, as scanned</source>
   <translation>{}, wie gescannt</translation>
  </message>
  <message>
   <location filename="smilesculpt/shaping/folds.py" />
   <source>{}, by up to {} mm: the surface would fold</source>
   <translation>{}, um bis zu {} mm: Die Oberfläche würde sich falten</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>{}, look at it</source>
   <translation>{}, bitte ansehen</translation>
  </message>
  <message>
   <location filename="gui/placing/tooth_panel.py" />
   <source>{}, moved</source>
   <translation>{}, bewegt</translation>
  </message>
  <message>
   <location filename="gui/panels/teeth.py" />
   <source>{}, opacity in per cent</source>
   <translation>{}, Deckkraft in Prozent</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{}, saturation</source>
   <translation>{}, Sättigung</translation>
  </message>
  <message>
   <location filename="gui/rooms/calibrate_panels.py" />
   <source>{}, soft iron</source>
   <translation>{}, Weicheisen</translation>
  </message>
  <message>
   <location filename="gui/panels/proportions.py" />
   <source>{}, target {} · {}</source>
   <translation>{}, Ziel {} · {}</translation>
  </message>
  <message>
   <location filename="gui/casework/steps.py" />
   <source>{}, {} % sure</source>
   <translation>{}, {} % sicher</translation>
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
   <translation>{}, {} ansehen</translation>
  </message>
  <message>
   <location filename="smilesculpt/parts.py" />
   <source>{}: not checked, {}.</source>
   <translation>{}: nicht geprüft, {}.</translation>
  </message>
  <message>
   <location filename="gui/sculpting/limit_panel.py" />
   <source>{}: what happens</source>
   <translation>{}: was geschieht</translation>
  </message>
  <message>
   <location filename="smilesculpt/workshop/goals.py" />
   <source>{}: {}, {}: {}, apart by {}</source>
   <translation>{}: {}, {}: {}, Unterschied {}</translation>
  </message>
  <message>
   <location filename="gui/failures.py" />
   <source>{}: {}. Choose another place.</source>
   <translation>{}: {}. Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{}this does not look like a jaw: {}. Give a scan of one whole arch, or say which unit it has with --units.</source>
   <translation>{}das sieht nicht wie ein Kiefer aus: {}. Nehmen Sie den Scan eines ganzen Zahnbogens, oder nennen Sie seine Einheit mit --units.</translation>
  </message>
  <message>
   <location filename="smilesculpt/errors.py" />
   <source>{}wish '{}': {}. {}</source>
   <translation>{}Wunsch „{}“: {}. {}</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>“{}” could not be autosaved. Save it before you close.</source>
   <translation>„{}“ konnte nicht autogesichert werden. Speichern Sie, bevor Sie schließen.</translation>
  </message>
  <message>
   <location filename="gui/recovery/recovery.py" />
   <source>“{}” is autosaved as it is now. You can go on, or close SmileSculpt and restore it at the next start.</source>
   <translation>„{}“ ist auf dem jetzigen Stand autogesichert. Sie können weitermachen oder SmileSculpt schließen und beim nächsten Start wiederherstellen.</translation>
  </message>
 </context>
</TS>
