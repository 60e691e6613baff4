using System.Linq.Expressions;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.People.Teams;

namespace Onside.Team.Commitments.Wording;

// The history of what a team calls something: for all who may see the team; taken back by who may rename it.
public sealed class TeamWordHistory(AppDb db, Me me, Kept<LeadBook> leading) : Historied<TeamWord>(db, me)
{
    public override FormattableString Called => $"Word of a team";

    public override string Icon => "pencil";

    public override bool HasTrash => false;

    protected override Expression<Func<TeamWord, string>> Name => word => word.Name ?? word.Word;

    public override async Task RefuseUnmaking(Entity made) => RenameWord.RefuseOthers((await leading.Current()).All, ((TeamWord)made).TeamId, Me);

    protected override IQueryable<TeamWord> Visible(IQueryable<TeamWord> words) => Me.Level > Level.Guest ? words : words.Where(word => false);

    protected override string Url(Guid id) => "/promises/teams";

    protected override async Task TakeBack(TeamWord word, Before before) => RenameWord.RefuseOthers((await leading.Current()).All, word.TeamId, Me);
}
