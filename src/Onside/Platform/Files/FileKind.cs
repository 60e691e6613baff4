using System.Collections.Frozen;
using Onside.Science;

namespace Onside.Platform.Files;

// What the ending of a name promises: the bytes must keep it.
public sealed record FileKind(string Key, FormattableString Called, string MediaType, string Icon, params FileSignature[] Keeps)
{
    private const string Any = "application/octet-stream", Office = "application/vnd.openxmlformats-officedocument.";

    public bool IsPicture => Keeps is [FileSignature.Png or FileSignature.Jpeg or FileSignature.Gif or FileSignature.Webp];

    public bool IsPdf => Keeps is [FileSignature.Pdf];

    // All that a page of ours ever shows.
    public bool IsShown => IsPicture || IsPdf;

    // Of no known ending: nothing was promised.
    public static readonly FileKind Other = new("other", $"File", Any, "paperclip");

    private static readonly FrozenDictionary<string, FileKind> ByEnding = Known().SelectMany(known => known.Endings.Split(' ').Select(ending => (Ending: ending, known.Kind))).ToFrozenDictionary(pair => pair.Ending, pair => pair.Kind);
    private static readonly FrozenDictionary<string, FileKind> ByKey = Known().Select(known => known.Kind).Append(Other).ToFrozenDictionary(kind => kind.Key);

    // What a double click would run, on any system.
    private static readonly FrozenSet<string> Programs =
        """
        exe com scr pif dll sys drv cpl ocx msi msp mst msu msix msixbundle appx appxbundle appinstaller application gadget bat cmd ps1 ps1xml ps2 psc1 psm1 psd1 vb vbe vbs js jse mjs cjs ws wsf wsh wsc sct hta
        lnk url inf ins isp reg rgs scf job msc chm hlp jar jnlp class sh bash zsh ksh csh fish command tool workflow app dmg pkg deb rpm apk ipa run elf so dylib desktop appimage snap py pyc pyw pyz pl pm
        rb php php3 php4 php5 phtml phar asp aspx ashx asmx jsp jspx cgi cer xll xlam xla ade adp mde mdb accde accdr library-ms settingcontent-ms search-ms searchconnector-ms diagcab theme vhd vhdx img iso wim
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static FileKind Of(string ending) => ByEnding.GetValueOrDefault(ending, Other);

    public static FileKind Keyed(string key) => ByKey.GetValueOrDefault(key, Other);

    public static bool IsProgram(string ending, FileSignature signature) => Programs.Contains(ending) || signature == FileSignature.Program;

    public bool IsKeptBy(FileSignature signature) => Keeps.Length == 0 || Keeps.Contains(signature);

    private static IEnumerable<(string Endings, FileKind Kind)> Known() =>
    [
        ("pdf", new("pdf", $"PDF", "application/pdf", "file-text", FileSignature.Pdf)),
        ("png", new("png", $"PNG picture", "image/png", "eye", FileSignature.Png)),
        ("jpg jpeg jpe jfif", new("jpeg", $"JPEG picture", "image/jpeg", "eye", FileSignature.Jpeg)),
        ("gif", new("gif", $"GIF picture", "image/gif", "eye", FileSignature.Gif)),
        ("webp", new("webp", $"WebP picture", "image/webp", "eye", FileSignature.Webp)),
        ("bmp", new("bmp", $"Picture", Any, "eye", FileSignature.Bmp)),
        ("tif tiff", new("tiff", $"TIFF picture", Any, "eye", FileSignature.Tiff)),
        ("heic heif avif", new("heic", $"Picture", Any, "eye", FileSignature.Media)),
        ("mp4 m4v mov m4a 3gp", new("media", $"Film or sound", Any, "play", FileSignature.Media)),
        ("mkv webm", new("matroska", $"Film", Any, "play", FileSignature.Matroska)),
        ("mp3 wav ogg oga flac", new("sound", $"Sound", Any, "play", FileSignature.Sound)),
        ("docx docm dotx", new("word", $"Word document", Office + "wordprocessingml.document", "file-text", FileSignature.Zip)),
        ("xlsx xlsm xltx", new("excel", $"Excel workbook", Office + "spreadsheetml.sheet", "file-spreadsheet", FileSignature.Zip)),
        ("pptx pptm potx ppsx", new("powerpoint", $"PowerPoint presentation", Office + "presentationml.presentation", "file-text", FileSignature.Zip)),
        ("odt ods odp odg", new("opendocument", $"OpenDocument file", Any, "file-text", FileSignature.Zip)),
        ("pages numbers key epub vsdx", new("zipped", $"Document", Any, "file-text", FileSignature.Zip)),
        ("doc dot xls xlt ppt pps vsd pub", new("old-office", $"Office document", Any, "file-text", FileSignature.Compound, FileSignature.Rtf)),
        ("msg", new("message", $"E-mail", Any, "mail", FileSignature.Compound)),
        ("rtf", new("rtf", $"Text document", Any, "file-text", FileSignature.Rtf)),
        ("zip", new("zip", $"ZIP archive", "application/zip", "archive", FileSignature.Zip)),
        ("7z rar gz tgz bz2 xz tar", new("archive", $"Archive", Any, "archive", FileSignature.Archive)),
        ("csv tsv", new("table", $"Table as text", Any, "file-spreadsheet", FileSignature.Text)),
        ("txt md log", new("text", $"Text", Any, "file-text", FileSignature.Text)),
        ("eml ics vcf", new("mail-text", $"E-mail or calendar", Any, "mail", FileSignature.Text)),
        ("json xml yaml yml html htm svg", new("code", $"Structured text", Any, "code", FileSignature.Text)),
    ];
}
