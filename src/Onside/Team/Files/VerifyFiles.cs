using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Files;

namespace Onside.Team.Files;

// Every version has its content, unchanged, and no content lies about without one for longer than it is swept.
public sealed class VerifyFiles(AppDb db, Shelf shelf, TimeProvider clock) : IVerifies
{
    public FormattableString Claim => $"Every file is there and unchanged, and none is left over";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel)
    {
        var wrong = new List<FormattableString>();
        await foreach (var version in db.Set<FileVersion>().AsNoTracking().OrderBy(v => v.FileId).ThenBy(v => v.Number).AsAsyncEnumerable().WithCancellation(cancel))
            if (await Fault(version, cancel) is { } fault)
                wrong.Add(fault);
        foreach (var names in shelf.LyingSince(clock.Now() - SweepFiles.Patience - TimeSpan.FromHours(24)))
            foreach (var name in await SweepFiles.Unknown(db, names, cancel))
                wrong.Add($"{shelf.PathOf(name)} belongs to no file");
        return wrong;
    }

    private async Task<FormattableString?> Fault(FileVersion version, CancellationToken cancel)
    {
        var path = new FileInfo(shelf.PathOf(version.StoredAs));
        if (!path.Exists)
            return $"{version.Name}, version {version.Number} of file {version.FileId}, is missing at {path.FullName}";
        await using var content = path.OpenRead();
        var hash = await SHA256.HashDataAsync(content, cancel);
        return content.Length == version.Length && version.Sha256.SequenceEqual(hash) ? null
            : (FormattableString)$"{version.Name}, version {version.Number} of file {version.FileId}, was changed at {path.FullName}";
    }
}
