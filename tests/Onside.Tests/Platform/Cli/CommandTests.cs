using System.CommandLine;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly OnsideApp _app = new(Engine.Sqlite, host => host.ConfigureTestServices(services => services.AddCommand<Count>()));
    private readonly List<Piece> _said = [];

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_command_says_sentences_to_a_person()
    {
        Assert.Equal(0, await Run(false, "deal", "count", "7", "--upwards"));

        Assert.Equal("Counted to 7.\n", Assert.Single(_said).Text);
    }

    [Fact]
    public async Task A_command_gives_one_object_to_a_program()
    {
        Assert.Equal(0, await Run(true, "deal", "count", "7", "--json"));

        Assert.Equal(7, JsonDocument.Parse(Assert.Single(_said).Text).RootElement.GetProperty("counted").GetInt32());
    }

    [Theory]
    [InlineData("13", "Not to thirteen.")]
    [InlineData("14", "This went wrong: fourteen is broken")]
    public async Task A_refusal_and_a_fault_are_said_and_give_one(string number, string sentence)
    {
        Assert.Equal(1, await Run(false, "deal", "count", number));
        Assert.Equal(1, await Run(true, "deal", "count", number));

        Assert.True(_said[0].IsError);
        Assert.Equal(sentence + "\n", _said[0].Text);
        Assert.Equal(sentence, JsonDocument.Parse(_said[1].Text).RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Complaints_about_fields_stand_at_their_fields()
    {
        Assert.Equal(1, await Run(true, "deal", "count", "15"));

        Assert.Equal("Too much.", JsonDocument.Parse(_said[0].Text).RootElement.GetProperty("errors").GetProperty("Number")[0].GetString());
    }

    [Theory]
    [InlineData("deal")]
    [InlineData("deal", "count")]
    [InlineData("deal", "count", "many")]
    [InlineData("deal", "count", "1", "--downwards")]
    [InlineData("nonsense")]
    public async Task What_is_not_understood_gives_two(params string[] words)
    {
        Assert.Equal(2, await Run(true, words));

        Assert.True(JsonDocument.Parse(Assert.Single(_said).Text).RootElement.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Help_lists_the_commands_of_all_features()
    {
        Assert.Equal(0, await Run(false, "deal", "--help"));

        Assert.Contains("Counts up to a number.", string.Concat(_said.Select(piece => piece.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", true, "--urls", "http://localhost:1")]
    [InlineData("serve", true)]
    [InlineData("person add", false, "--json", "person", "add", "x", "--data", "y")]
    [InlineData("person add", false, "--data", "y", "person", "add", "x")]
    public void Without_a_command_it_serves(string first, bool isServe, params string[] args)
    {
        var line = CommandLine.Read(args);

        Assert.Equal(isServe, line.IsServe);
        Assert.True(!isServe || line.Words[0] == first);
    }

    [Fact]
    public void The_data_are_told_by_the_line_and_the_rest_is_left_to_the_command()
    {
        var line = CommandLine.Read(["demo", "--big", "--data", "somewhere", "--json", "--tag", "a", "--tag", "a", "--environment=Test", "--Limits:PerSecond=5"]);

        Assert.Equal(Path.GetFullPath("somewhere"), line.Store.Folder);
        Assert.True(line.IsJson);
        Assert.Equal(["demo", "--big", "--data", "somewhere", "--json", "--tag", "a", "--tag", "a"], line.Words);
        Assert.Equal(["--environment=Test", "--Limits:PerSecond=5"], line.Settings);
    }

    [Fact]
    public void One_process_at_a_time_works_on_a_folder()
    {
        var store = Store.At(Databases.NewFolder(), null);
        using (FolderLock.Take(store))
            Assert.Contains("already running", Assert.Throws<Refusal>(() => FolderLock.Take(store)).Message, StringComparison.Ordinal);

        using (FolderLock.Take(store))
            Assert.Null(FolderLock.TryTake(store));
        Directory.Delete(store.Folder, true);
    }

    private Task<int> Run(bool json, params string[] words) =>
        _app.Services.GetRequiredService<Carrying>().Carry(words, "/", new Output(json, _said.Add), false, default);

    private sealed class Count : ICommand
    {
        private readonly Argument<int> _number = new("number");
        private readonly Option<bool> _upwards = new("--upwards");

        public string Name => "deal count";

        public string Description => "Counts up to a number.";

        public IEnumerable<Symbol> Takes => [_number, _upwards];

        public Task<int> Run(Call call) => call.Value(_number) switch
        {
            13 => throw new Refusal($"Not to thirteen."),
            14 => throw new InvalidOperationException("fourteen is broken"),
            15 => throw new Invalid("Number", $"Too much."),
            var number => Task.FromResult(call.Output.Done(new { Counted = number }, $"Counted to {number}.")),
        };
    }
}
