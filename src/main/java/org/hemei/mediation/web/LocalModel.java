package org.hemei.mediation.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A model whose elements are named in the reader's language; the models themselves speak Chinese. */
final class LocalModel {

    private LocalModel() {}

    static String of(String bpmn, String process, MessageSource messages, Locale language) {
        if (language.getLanguage().equals("zh")) {
            return bpmn;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document model = factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
            NodeList elements = model.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                String code = "mediation.element." + process + "." + element.getAttribute("id");
                String name = element.hasAttribute("name") ? messages.getMessage(code, null, null, language) : null;
                if (name != null) {
                    element.setAttribute("name", name);
                }
            }
            return written(model);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException broken) {
            throw new IllegalStateException("a deployed model cannot be read", broken);
        }
    }

    private static String written(Document model) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(model), new StreamResult(text));
        return text.toString();
    }
}
