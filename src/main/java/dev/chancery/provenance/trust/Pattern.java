package dev.chancery.provenance.trust;

/** A text in which a star stands for any characters, none included. */
public record Pattern(String glob) {

    public boolean fits(String text) {
        var parts = glob.split("\\*", -1);
        if (parts.length == 1) {
            return glob.equals(text);
        }
        if (!text.startsWith(parts[0])) {
            return false;
        }
        var place = parts[0].length();
        for (var index = 1; index < parts.length - 1; index++) {
            var found = text.indexOf(parts[index], place);
            if (found < 0) {
                return false;
            }
            place = found + parts[index].length();
        }
        var last = parts[parts.length - 1];
        return text.length() >= place + last.length() && text.endsWith(last);
    }

    @Override
    public String toString() {
        return glob;
    }
}
