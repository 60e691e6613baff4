namespace Onside.Platform.Data;

// Where the ids of new records come from. A told history brings its own, so that it comes out the same every time; other work in this process does not notice.
public static class Ids
{
    private static readonly AsyncLocal<Func<Guid>?> Source = new();

    public static Guid Next() => Source.Value is { } source ? source() : Guid.CreateVersion7();

    // Until the calling method has ended.
    public static void ComeFrom(Func<Guid> source) => Source.Value = source;
}
