package dev.handrail.understanding;

/** Counts slips of the finger: a letter missed, added, replaced, or swapped with its neighbour. */
public final class Slips {
    private Slips() {}

    /**
     * The optimal string alignment distance of two words.
     *
     * @param most beyond it the count need not be exact
     */
    public static int between(String one, String other, int most) {
        int[][] rows = new int[3][other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = rows[i % 3];
            int[] above = rows[(i - 1) % 3];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                if (isSwap(one, other, i, j)) {
                    row[j] = Math.min(row[j], rows[(i - 2) % 3][j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return best;
            }
        }
        return rows[one.length() % 3][other.length()];
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
