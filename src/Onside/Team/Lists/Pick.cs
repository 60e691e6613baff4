using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// Chooses a row for what is done to several together: the form stands above the list.
public static class Pick
{
    public static MarkupString Of(ListBar bar, Guid id, string name) => !bar.MayChange ? default : Markup.Of($"""<input type="checkbox" class="pick" name="Ids" value="{id}" form="together" aria-label="{Say($"Choose {name}")}">""");
}
