using System.ComponentModel.DataAnnotations;

namespace Onside.Platform.Lists;

// How rows are shown: in columns, on the days of a month, on a map.
public enum Show
{
    Table,
    Calendar,
    Map,
}

// What every list may be asked for besides its own filters.
public abstract class ListAsked
{
    // Conditions of any field: close:in:next-30-days, or one of several: owner:is:me|stale:is:yes. See Team/Lists.
    public List<string> Where { get; set; } = [];

    // By which field the rows are added up.
    [MaxLength(60)]
    public string? Group { get; set; }

    public Show? Show { get; set; }

    // By which day they stand in a calendar, and in which month: 2026-11.
    [MaxLength(60)]
    public string? By { get; set; }

    [MaxLength(7)]
    public string? Month { get; set; }
}
