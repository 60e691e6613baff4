using FsCheck;
using FsCheck.Fluent;
using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class MoveCuesTests
{
    private static readonly Move[] All = Enum.GetValues<Move>();

    [Theory]
    [InlineData("Done, it is on the deal.", Move.Report)]
    [InlineData("Ist erledigt!", Move.Report)]
    [InlineData("The sheet is ready", Move.Report)]
    [InlineData("Mach ich.", Move.Promise)]
    [InlineData("I’m on it", Move.Promise)]
    [InlineData("I can't this week, sorry", Move.Decline)]
    [InlineData("Das schaffe ich nicht.", Move.Decline)]
    [InlineData("Frühestens am Montag", Move.Counter)]
    [InlineData("It will be late, the lab is closed", Move.Renegotiate)]
    [InlineData("I'll let you know tomorrow", Move.WillAnswerBy)]
    [InlineData("Thanks, looks good", Move.Satisfied)]
    [InlineData("Thanks, but the date is missing", Move.NotSatisfied)]
    [InlineData("Einverstanden", Move.Accept)]
    public void What_reads_like_a_move_is_offered_as_one(string text, Move move) => Assert.Equal(move, MoveCues.Of(text, All));

    [Theory]
    [InlineData("It is not done")]
    [InlineData("Ist noch nicht fertig")]
    [InlineData("Is it done?")]
    [InlineData("Abandoned the old idea")]
    [InlineData("Hugo called about the pump")]
    [InlineData("")]
    [InlineData(null)]
    public void What_says_the_contrary_asks_or_says_something_else_is_no_move(string? text) => Assert.Null(MoveCues.Of(text, All));

    [Fact]
    public void Only_what_its_author_may_say_now_is_offered()
    {
        Assert.Null(MoveCues.Of("Done", [Move.Promise, Move.Counter, Move.Decline]));
        Assert.Equal(Move.Satisfied, MoveCues.Of("Done, thanks", [Move.Satisfied, Move.NotSatisfied]));
    }

    [Fact]
    public void Whatever_is_written_the_offer_is_one_of_the_open_moves() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string, Move[]>((text, open) => MoveCues.Of(text, open) is not { } move || open.Contains(move)));
}
