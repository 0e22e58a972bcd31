package org.conurb.viz.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a part of a page looks like. */
final class Picture {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture of(Locator part) {
        try {
            return of(ImageIO.read(new ByteArrayInputStream(part.screenshot())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Picture of(BufferedImage image) {
        return new Picture(image);
    }

    /** Keeps a picture of the whole page with what the build leaves. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** The share of pixels by colour, red, green and blue in one number. */
    Map<Integer, Double> shares() {
        Map<Integer, Double> shares = new HashMap<>();
        double pixel = 1.0 / image.getWidth() / image.getHeight();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) shares.merge(image.getRGB(x, y) & 0xFFFFFF, pixel, Double::sum);
        }
        return shares;
    }

    /** How many colours cover at least a hundredth of it each. */
    long colours() {
        return shares().values().stream().filter(share -> share >= 0.01).count();
    }

    /** The share of pixels that differ from those of another picture; all of them if it has another size. */
    double differenceTo(Picture other) {
        if (image.getWidth() != other.image.getWidth() || image.getHeight() != other.image.getHeight()) return 1;
        int differing = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != other.image.getRGB(x, y)) differing++;
            }
        }
        return (double) differing / image.getWidth() / image.getHeight();
    }
}
