using System.Globalization;

namespace Onside.Platform.Files;

public static class FileSize
{
    public const long Kilobyte = 1024, Megabyte = 1024 * Kilobyte, Gigabyte = 1024 * Megabyte;

    // 640 bytes, 12 kB, 1.4 MB, 10 GB: as people say it, in the reader's own way of writing numbers.
    public static string Said(long bytes) => bytes switch
    {
        < Kilobyte => Words.Words.Say(Words.Words.Many((int)bytes, $"1 byte", $"{bytes} bytes")),
        < Megabyte => $"{Number((double)bytes / Kilobyte)} kB",
        < Gigabyte => $"{Number((double)bytes / Megabyte)} MB",
        _ => $"{Number((double)bytes / Gigabyte)} GB",
    };

    private static string Number(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.CurrentCulture);
}
