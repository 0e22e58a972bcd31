package org.conurb.scenarios;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands on a page that we write, which is XML too. */
public final class PageElements {

    private PageElements() {}

    /** The page as a tree; fails where it is not well-formed. */
    public static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** All elements of a name, in the order of the page. */
    public static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int node = 0; node < nodes.getLength(); node++) elements.add((Element) nodes.item(node));
        return elements;
    }

    /** The ids of all elements of a name; empty for one without. */
    public static List<String> ids(Document page, String tag) {
        return elements(page, tag).stream().map(each -> each.getAttribute("id")).toList();
    }
}
