import { fixed } from "./entry.ts";

/** The help sheet: every key and gesture, by where it belongs. */
export const helpTexts = {
  "help.title": fixed("Hjælp og genveje", "Help and shortcuts"),
  "help.lead": fixed(
    "Alt kan gøres med mus, finger eller tastatur. Tryk ? for at se denne oversigt.",
    "Everything can be done by mouse, touch or keyboard. Press ? to see this sheet.",
  ),

  "help.everywhere": fixed("Overalt", "Everywhere"),
  "help.board": fixed("Tavle", "Board"),
  "help.card": fixed("Kort", "Card"),
  "help.case": fixed("Sag", "Case"),
  "help.myDay": fixed("Min dag", "My day"),
  "help.walk": fixed("Fredagsryd", "Friday clear-out"),

  "shortcut.help": fixed("Vis denne oversigt", "Show this sheet"),
  "shortcut.close": fixed("Luk en dialog eller menu", "Close a dialog or menu"),
  "shortcut.sideways": fixed("Gå til kolonnen ved siden af", "Go to the column beside"),
  "shortcut.inColumn": fixed("Gå op og ned i kolonnen", "Go up and down the column"),
  "shortcut.columnEnds": fixed("Første og sidste sag i kolonnen", "First and last case in the column"),
  "shortcut.columnPage": fixed("Otte sager op eller ned", "Eight cases up or down"),
  "shortcut.find": fixed("Søg på tavlen", "Search the board"),
  "shortcut.findCtrl": fixed(
    "Søg på tavlen; igen er det browserens søgning",
    "Search the board; again it is the browser’s",
  ),
  "shortcut.findNext": fixed("Næste fund, med Skift det forrige", "Next hit, with Shift the previous"),
  "shortcut.openCard": fixed("Åbn sagen", "Open the case"),
  "shortcut.moveCard": fixed("Flyt sagen til en anden kolonne", "Move the case to another column"),
  "shortcut.dragCard": fixed("Træk kortet til en anden kolonne", "Drag the card to another column"),
  "shortcut.holdCard": fixed("Hold fingeren på kortet, og træk det", "Hold a finger on the card, and drag it"),
  "shortcut.pressCard": fixed("Tryk på kortet for at åbne sagen", "Press the card to open the case"),
  "shortcut.moveCase": fixed("Flyt sagen med knappen Flyt til", "Move the case with the button Move to"),
  "shortcut.dayMove": fixed("Gå op og ned i listerne", "Go up and down the lists"),
  "shortcut.dayDo": fixed("Gør det, som knappen siger", "Do what the button says"),
  "shortcut.walkChoose": fixed("Vælg svaret med det nummer", "Choose the answer of that number"),
  "shortcut.walkMove": fixed("Gå mellem svarene", "Go between the answers"),
  "shortcut.walkOther": fixed("Forrige og næste sag", "Previous and next case"),
  "shortcut.walkBack": fixed("Et skridt tilbage", "One step back"),

  "gesture.mouse": fixed("Mus", "Mouse"),
  "gesture.touch": fixed("Finger", "Touch"),
  "gesture.press": fixed("Mus, finger", "Mouse, touch"),

  "key.Enter": fixed("Enter", "Enter"),
  "key.Escape": fixed("Esc", "Esc"),
  "key.ArrowLeft": fixed("Pil til venstre", "Left arrow"),
  "key.ArrowRight": fixed("Pil til højre", "Right arrow"),
  "key.ArrowUp": fixed("Pil op", "Up arrow"),
  "key.ArrowDown": fixed("Pil ned", "Down arrow"),
  "key.Control": fixed("Ctrl", "Ctrl"),
  "key.F3": fixed("F3", "F3"),
  "key.Home": fixed("Home", "Home"),
  "key.End": fixed("End", "End"),
  "key.PageUp": fixed("Page Up", "Page Up"),
  "key.PageDown": fixed("Page Down", "Page Down"),
};
