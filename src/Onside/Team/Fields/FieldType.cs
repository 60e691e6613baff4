namespace Onside.Team.Fields;

// What a field of the company's own can hold.
public enum FieldType
{
    Text,
    LongText,
    Number,
    Money,
    Date,
    Choice,
    Choices,
    YesNo,
    Person,
    Record,
    Url,
    Mail,
    Phone,
    Formula,
    RollUp,
}

// How a roll-up makes one value of many children.
public enum Rolling
{
    Count,
    Sum,
    Min,
    Max,
    Average,
}
