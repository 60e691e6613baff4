using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Team.Files;
using Onside.Tests.Rig;
using File = System.IO.File;

namespace Onside.Tests.Team.Files;

public abstract class SweepingTests(Engine engine) : FileTests(engine)
{
    [Fact]
    public async Task What_was_placed_without_a_row_is_named_after_two_days_and_swept_after_one()
    {
        var kept = await Kept(await ADeal(), "Offer.txt", Sending.Text("One"));
        var left = await Left();
        Assert.Equal(0, (await App.Types("verify")).Code);

        await Sweep();
        Assert.Contains(left, OnDisk());
        App.Clock.Advance(TimeSpan.FromHours(49));
        var heard = await App.Types("verify");
        Assert.Equal(1, heard.Code);
        Assert.Contains($"{left} belongs to no file", heard.Said);
        await Sweep();

        Assert.DoesNotContain(left, OnDisk());
        Assert.Equal("One", await App.ProgramOf(Cast.Mara).GetStringAsync(kept.Content));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task What_broke_off_while_it_arrived_lies_aside_and_is_swept()
    {
        var store = App.Services.GetRequiredService<Store>();
        var broken = Path.Combine(Directory.CreateDirectory(Path.Combine(store.Folder, "files", "incoming")).FullName, Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(broken, "half a f");
        File.SetLastWriteTimeUtc(broken, App.Clock.Now());
        await Sweep();
        Assert.True(File.Exists(broken));
        App.Clock.Advance(TimeSpan.FromHours(25));
        await Sweep();
        Assert.False(File.Exists(broken));
    }

    [Fact]
    public async Task Who_breaks_off_leaves_nothing()
    {
        var deal = await ADeal();
        using var body = new BreakingOff();
        await Assert.ThrowsAnyAsync<Exception>(() => App.ProgramOf(Cast.Mara).PostAsync(On(deal), body));
        await NothingIsLeft();
        Assert.Equal(0, await App.Db(db => db.Set<Onside.Team.Files.File>().CountAsync()));
    }

    [Fact]
    public async Task A_content_that_was_changed_or_lost_is_named()
    {
        var deal = await ADeal();
        await Kept(deal, "Changed.txt", Sending.Text("One"));
        var changed = OnDisk().Single();
        await Kept(deal, "Lost.txt", Sending.Text("Two"));
        var lost = OnDisk().Single(path => path != changed);
        await File.WriteAllTextAsync(changed, "0ne");
        File.Delete(lost);

        var heard = await App.Types("verify");

        Assert.Equal(1, heard.Code);
        Assert.Contains("Changed.txt, version 1", heard.Said);
        Assert.Contains($"was changed at {changed}", heard.Said);
        Assert.Contains($"is missing at {lost}", heard.Said);
        var row = (await App.ProgramOf(Cast.Mara).Read<ListFiles.View>(On(deal))).Files[0];
        Assert.Contains("The content of Lost.txt is missing on the server.", await (await App.As(Cast.Mara).GetAsync(row.Content)).Text());
    }

    [Fact]
    public async Task A_deleted_file_is_kept_for_thirty_days_and_then_makes_room()
    {
        var file = await Kept(await ADeal(), "Offer.txt", Sending.Text("One"));
        await App.ProgramOf(Cast.Mara).Send($"{file.Url}/deletion", new { });
        App.Clock.Advance(TimeSpan.FromDays(29));
        await Empty();
        await Sweep();
        Assert.Single(OnDisk());
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Empty();
        await Sweep();
        Assert.Empty(OnDisk());
        Assert.Equal(0, await App.Db(db => db.Set<FileVersion>().CountAsync()));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    // Half of a file, and then the line is cut.
    private sealed class BreakingOff : HttpContent
    {
        public BreakingOff() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(Sending.Text("--x\r\nContent-Disposition: form-data; name=\"File\"; filename=\"Offer.txt\"\r\n\r\n"));
            await stream.WriteAsync(new byte[300_000]);
            await stream.FlushAsync();
            await Task.Delay(100);
            throw new IOException("The line was cut.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    // As a crash between the disk and the database leaves it.
    private async Task<string> Left()
    {
        var shelf = App.Services.GetRequiredService<Shelf>();
        using var received = await shelf.Receive(new MemoryStream(Sending.Text("left")), 100, CancellationToken.None);
        shelf.Put(received!);
        return shelf.PathOf(received!.Name);
    }

    private Task<bool> Empty() => App.In(async scope =>
    {
        await scope.GetRequiredService<Onside.Platform.History.EmptyTrash>().Run(CancellationToken.None);
        return true;
    });

    private Task<bool> Sweep() => App.In(async scope =>
    {
        await ActivatorUtilities.CreateInstance<SweepFiles>(scope).Run(CancellationToken.None);
        return true;
    });
}

public sealed class SweepingOnSqlite() : SweepingTests(Engine.Sqlite);

public sealed class SweepingOnPostgres() : SweepingTests(Engine.Postgres);
