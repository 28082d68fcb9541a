package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.RepositoryPath;
import java.util.Set;

/**
 * Which files are copied beside the pages, and where. What a browser would run or style a page with when it is opened by its address
 * (HTML, XML, scripts, style sheets) is not copied, SVG is rewritten, and an unknown type could be anything.
 */
final class AssetTypes {
    private static final Set<String> COPIED = Set.of(
            ("7z ai apng avif bmp bz2 conf csv doc docx drawio env eps excalidraw gif gz heic ico ini jfif jpeg jpg json jxl key log mov mp3 mp4 numbers odg odp ods"
                            + " odt ogg pages pdf png pptx ppt properties psd puml rtf svg tar tgz tif tiff toml tsv txt vsd vsdx wav webm webp xls"
                            + " xlsx xz yaml yml zip")
                    .split(" ", -1));

    private AssetTypes() {}

    /** Whether a file of this name is copied. */
    static boolean isCopied(String path) {
        return COPIED.contains(RepositoryPath.extension(path));
    }

    /** Whether its content is made safe on the way. */
    static boolean isRewritten(String path) {
        return RepositoryPath.extension(path).equals("svg");
    }

    /** Where a file goes inside of a documentation: as in its folder, or under a folder of its own when it lies outside of it. */
    static String path(DocsSite site, String path) {
        return site.pathOf(path)
                .filter(inside -> !inside.equals("navigation.json") && !inside.equals("versions.json"))
                .orElse("_repository/" + path);
    }
}
