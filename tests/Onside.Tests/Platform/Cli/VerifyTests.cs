using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Cli;

public abstract class VerifyTests(Engine engine)
{
    [Fact]
    public async Task What_holds_is_said_to_hold()
    {
        using var app = new OnsideApp(engine);
        await app.Hire("Ada Example");

        var (code, said) = await Verify(app);

        Assert.Equal(0, code);
        Assert.EndsWith("Everything holds.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_named()
    {
        using var app = new OnsideApp(engine);
        await app.Saved(new PlatformChange { EventId = Guid.CreateVersion7(), RecordKind = "deal", RecordId = Guid.CreateVersion7(), Field = "Name" });

        var (code, said) = await Verify(app);

        Assert.Equal(1, code);
        Assert.Contains("WRONG  Every kept change belongs to an event", said, StringComparison.Ordinal);
        Assert.Contains("A change of Name of deal", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> Verify(OnsideApp app)
    {
        var said = new List<string>();
        var code = await app.Services.GetRequiredService<Carrying>().Carry(["verify"], "/", new Output(false, piece => said.Add(piece.Text)), false, default);
        return (code, string.Concat(said));
    }
}

public sealed class VerifyOnSqlite() : VerifyTests(Engine.Sqlite);

public sealed class VerifyOnPostgres() : VerifyTests(Engine.Postgres);
