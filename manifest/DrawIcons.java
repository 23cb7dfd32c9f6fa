import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the app's two icons, a flight of steps with a rail along it: {@code java manifest/DrawIcons.java}, in the
 * project's folder. All measures are in hundredths of the symbol's side.
 */
final class DrawIcons {
    private static final Color GROUND = new Color(0x1F5F6B);

    private DrawIcons() {}

    public static void main(String[] args) throws IOException {
        // Teams cuts a color icon's corners: the symbol stays well inside.
        BufferedImage color = new BufferedImage(192, 192, BufferedImage.TYPE_INT_RGB);
        Graphics2D ground = color.createGraphics();
        ground.setColor(GROUND);
        ground.fillRect(0, 0, 192, 192);
        draw(ground, 42, 108, 8);
        write(color, "color.png");
        BufferedImage outline = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        draw(outline.createGraphics(), 2, 28, 7);
        write(outline, "outline.png");
    }

    private static void draw(Graphics2D on, double margin, double side, float stroke) {
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        on.translate(margin, margin);
        on.scale(side / 100, side / 100);
        on.setColor(Color.WHITE);
        on.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(steps());
        on.draw(rail());
        on.dispose();
    }

    private static Path2D steps() {
        var steps = new Path2D.Double();
        steps.moveTo(6, 94);
        steps.lineTo(36, 94);
        steps.lineTo(36, 71);
        steps.lineTo(65, 71);
        steps.lineTo(65, 48);
        steps.lineTo(94, 48);
        return steps;
    }

    private static Path2D rail() {
        var rail = new Path2D.Double();
        rail.moveTo(6, 64);
        rail.lineTo(94, 6);
        line(rail, 20, 54.8, 94);
        line(rail, 50, 35, 71);
        line(rail, 80, 15.2, 48);
        return rail;
    }

    private static void line(Path2D path, double x, double top, double bottom) {
        path.moveTo(x, top);
        path.lineTo(x, bottom);
    }

    private static void write(BufferedImage image, String name) throws IOException {
        Path file = Path.of("manifest", name);
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
    }
}
