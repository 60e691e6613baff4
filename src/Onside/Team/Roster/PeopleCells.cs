using Microsoft.AspNetCore.Components;
using Onside.Platform.Access;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Roster;

// What stands in a row of the list of people, by its column.
public static class PeopleCells
{
    public static MarkupString Of(string column, PersonRow person) => column switch
    {
        "teams" => Cells.Of("wide quietly", string.Join(", ", person.Teams)),
        "functions" => Cells.Of("wide quietly", string.Join(", ", person.Functions.Select(function => Say(function.Called())))),
        "access" => Cells.Of("gate-cell", Access(person)),
        "sight" => Cells.Of("wide quietly", person.Sight is { } sight ? Say(Called.Of(sight)) : ""),
        "mail" => Cells.Of("wide quietly", person.Mail),
        _ => Cells.Own(person.Fields, column),
    };

    private static MarkupString Access(PersonRow person) => person switch
    {
        { DeactivatedAt: not null } => Badge.Of(Say($"Deactivated"), glyph: "user-x"),
        { Level: not { } } => Markup.Of($"""<span class="quietly">{Say($"Cannot sign in")}</span>"""),
        { Level: { } level, NeverCame: true } => Badge.Of(Say($"{Called.Of(level)}, invited"), glyph: "mail"),
        { Level: { } level } => Markup.Of($"""<span>{Say(Called.Of(level))}</span>"""),
    };
}
