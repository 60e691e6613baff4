using System.Text;

namespace Onside.Tests.Rig;

// Files as a browser or a program sends them: names go as they are, whatever is in them.
public static class Sending
{
    private const string Boundary = "----onside-test";

    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Pages /Count 3 >>\nendobj\n%%EOF\n");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static Task<HttpResponseMessage> Upload(this HttpClient program, string url, params (string Name, byte[] Bytes)[] files) => program.PostAsync(url, Multipart(files));

    // Without a script: the page's token is a field of the form.
    public static async Task<HttpResponseMessage> SubmitFiles(this HttpClient browser, string page, string url, params (string Name, byte[] Bytes)[] files)
    {
        using var answer = await browser.SendAsync(Browsing.Asks(HttpMethod.Get, page));
        var token = System.Text.RegularExpressions.Regex.Match(await answer.Text(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var request = Browsing.Asks(HttpMethod.Post, url);
        request.Content = Multipart(files, token);
        return await browser.SendAsync(request);
    }

    public static ByteArrayContent Multipart((string Name, byte[] Bytes)[] files, string? token = null)
    {
        using var body = new MemoryStream();
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        if (token is not null)
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n");
        foreach (var (name, bytes) in files)
        {
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"File\"; filename*=UTF-8''{Uri.EscapeDataString(name)}\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.Write(bytes);
            Write("\r\n");
        }
        Write($"--{Boundary}--\r\n");
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        return content;
    }
}
