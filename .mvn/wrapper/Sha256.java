import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Prints the SHA-256 of a file; mvnw runs this source where the system has no command for it. */
final class Sha256 {
    private Sha256() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(args[0])));
        System.out.println(HexFormat.of().formatHex(digest));
    }
}
