package org.kedang.portal.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jspecify.annotations.Nullable;

/** Prints a {@link PaperForm} as PDF/A-2b. The font is parsed once; printing is serial, a card takes some tens of milliseconds. */
@ApplicationScoped
public class PaperPress {
    private static final String PRODUCER = "Kedang";
    private @Nullable TrueTypeFont font;

    /** Writes the form to {@code out}, which stays open. */
    public void print(PaperForm form, Instant at, ZoneId zone, OutputStream out) {
        print(form, null, at, zone, out);
    }

    /**
     * Writes the form to {@code out}, which stays open.
     *
     * @param stamp what every page is tiled with; null for nothing
     */
    public synchronized void print(PaperForm form, @Nullable Stamp stamp, Instant at, ZoneId zone, OutputStream out) {
        try (PDDocument document = new PDDocument()) {
            PDType0Font han = PDType0Font.load(document, font(), true);
            new PaperLayout(document, han, form).lay();
            if (stamp != null) {
                PaperStamp.tile(document, new PaperPen(han), stamp);
            }
            describe(document, form.heading() + " " + form.mark(), form.language(), at, zone);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            document.save(bytes);
            bytes.writeTo(out);
        } catch (IOException | TransformerException | BadFieldValueException failed) {
            throw new UncheckedIOException(failed instanceof IOException io ? io : new IOException(failed));
        }
    }

    /** Writes a regulation to {@code out}, which stays open. */
    public synchronized void print(PaperBook book, Instant at, ZoneId zone, OutputStream out) {
        try (PDDocument document = new PDDocument()) {
            PDType0Font han = PDType0Font.load(document, font(), true);
            new BookLayout(document, han, book).lay();
            describe(document, book.firm() + " " + book.title(), book.language(), at, zone);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
            document.save(bytes);
            bytes.writeTo(out);
        } catch (IOException | TransformerException | BadFieldValueException failed) {
            throw new UncheckedIOException(failed instanceof IOException io ? io : new IOException(failed));
        }
    }

    private TrueTypeFont font() throws IOException {
        TrueTypeFont parsed = font;
        if (parsed == null) {
            try (InputStream in = PaperPress.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
                parsed = new TTFParser()
                        .parse(new RandomAccessReadBuffer(
                                Objects.requireNonNull(in, "the font is part of the product")));
            }
            font = parsed;
        }
        return parsed;
    }

    /** What PDF/A asks for beside the pages: colour intent and metadata that equals the information dictionary. */
    private static void describe(PDDocument document, String title, String language, Instant at, ZoneId zone)
            throws IOException, TransformerException, BadFieldValueException {
        Calendar moment =
                GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.setCreationDate(moment);
        information.setModificationDate(moment);

        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        PDFAIdentificationSchema identification = xmp.createAndAddPDFAIdentificationSchema();
        identification.setPart(2);
        identification.setConformance("B");
        DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
        core.setTitle(title);
        XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreatorTool(PRODUCER);
        basic.setCreateDate(moment);
        basic.setModifyDate(moment);
        AdobePDFSchema adobe = xmp.createAndAddAdobePDFSchema();
        adobe.setProducer(PRODUCER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new XmpSerializer().serialize(xmp, bytes, true);

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(bytes.toByteArray());
        catalog.setMetadata(metadata);
        catalog.setLanguage(language);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }
}
