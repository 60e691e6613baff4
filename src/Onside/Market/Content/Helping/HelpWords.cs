using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Market.Content.Pieces;
using Onside.Science;
using Onside.Science.Selling;
using Onside.Steering.Process;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Helping;

// Why something is offered on a deal, in one sentence.
public static class HelpWords
{
    public static string Why(Help help, IReadOnlyList<FitDimension> matches, Situation now) => Say($"It fits: {string.Join(", ", matches.Select(dimension => Part(dimension, help.For, now)))}.");

    public static string Of(HelpKind kind, ContentKind? what) => what is { } piece ? Say(PieceWords.Of(piece)) : kind == HelpKind.Play ? Say($"Play") : Say($"Response");

    public static string Glyph(HelpKind kind, ContentKind? what) => what is { } piece ? PieceWords.Glyph(piece) : kind == HelpKind.Play ? "play" : "message-square";

    private static string Part(FitDimension dimension, MadeFor @for, Situation now) => dimension switch
    {
        FitDimension.Step => Say($"for the step {GateWords.Of(now.Step!.Value)}"),
        FitDimension.Objection => Say($"for the objection {Listed(@for.Objections.Intersect(now.Known.Objections).Select(type => Say(ObjectionWords.Of(type))))}"),
        FitDimension.Industry => Say($"for customers in {now.Industry}"),
        _ => Roles([.. @for.Personas.Intersect(now.Personas).Select(role => Say(StakeholderWords.Of(role)))]),
    };

    private static string Roles(List<string> roles) => Say(Many(roles.Count, $"for the role {Listed(roles)}", $"for the roles {Listed(roles)}"));

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);
}
