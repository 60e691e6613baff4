using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Lists;

// Whoever asks a list for nothing begins with a view of their own, or else with everybody's.
public sealed class Beginnings(Kept<ViewBook> kept, ListKinds kinds, Me me) : IUsualViews
{
    public async ValueTask<string?> Of(string list) => (await kept.Current()).UsualOf(me, list) is { } usual ? Question.At(kinds.Of(list).Path, usual) : null;
}
