package app.serenade.media.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What an S3 server answers in XML. */
final class S3Answer {
  private final Document document;

  private S3Answer(Document document) {
    this.document = document;
  }

  static S3Answer of(HttpResponse<byte[]> answer) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new S3Answer(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body())));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("the S3 server answered something else than XML", e);
    }
  }

  /** The text of the first element of this name; empty where there is none. */
  String text(String name) {
    return text(document.getDocumentElement(), name);
  }

  /** The files of a list. */
  List<Storage.Kept> kept() {
    var files = document.getElementsByTagName("Contents");
    var kept = new ArrayList<Storage.Kept>();
    for (var number = 0; number < files.getLength(); number++) {
      var file = (Element) files.item(number);
      var since = Instant.parse(text(file, "LastModified"));
      kept.add(new Storage.Kept(text(file, "Key"), Long.parseLong(text(file, "Size")), since));
    }
    return kept;
  }

  private static String text(Element within, String name) {
    var found = within.getElementsByTagName(name).item(0);
    return found == null ? "" : found.getTextContent();
  }
}
